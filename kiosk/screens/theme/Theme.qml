pragma Singleton
import QtQuick

// The look of the municipality (a file of design tokens, see kiosk/theme.py) as the visitor wants to see it. The only
// place that screens take a colour, a size or a duration from. Lengths in px of the screen.
QtObject {
    // Set by Main: what the visitor wants otherwise, whether the screen is wide, and how long it is across, in px.
    property bool larger: false
    property bool highContrast: false
    property bool still: false
    property bool low: false
    property bool wide: false
    property real across: 0

    // qmllint disable unqualified
    readonly property var tokens: designTokens
    // qmllint enable unqualified
    readonly property var colours: highContrast ? tokens.high_contrast : tokens.colours
    readonly property var numbers: tokens.numbers
    readonly property string variant: (highContrast ? "high_contrast" : "colours") + (tokens.look ? `-${tokens.look}` : "")
    // Larger words low on a wide screen have no height for differences in size: their weight says what leads.
    readonly property bool flat: larger && low && wide
    readonly property real grown: larger ? numbers.larger : 1
    readonly property real millimetre: across / (tokens.screen_inches * 25.4)

    readonly property color ground: colours.ground
    readonly property color groundInk: colours.groundInk
    readonly property color groundQuietInk: colours.groundQuietInk
    readonly property color surface: colours.surface
    readonly property color surfaceInk: colours.surfaceInk
    readonly property color sunk: colours.sunk
    readonly property color sunkInk: colours.sunkInk
    readonly property color brand: colours.brand
    readonly property color brandInk: colours.brandInk
    readonly property color brandPressed: colours.brandPressed
    readonly property color brandDeep: colours.brandDeep
    readonly property color brandDeepInk: colours.brandDeepInk
    readonly property color brandDeepQuietInk: colours.brandDeepQuietInk
    readonly property color brandDeepTrack: colours.brandDeepTrack
    readonly property color brandSoft: colours.brandSoft
    readonly property color brandSoftInk: colours.brandSoftInk
    readonly property color accent: colours.accent
    readonly property color accentInk: colours.accentInk
    readonly property color accentBright: colours.accentBright
    readonly property color positive: colours.positive
    readonly property color positiveInk: colours.positiveInk
    readonly property color positiveSoft: colours.positiveSoft
    readonly property color positiveSoftInk: colours.positiveSoftInk
    readonly property color attentionSoft: colours.attentionSoft
    readonly property color attentionSoftInk: colours.attentionSoftInk
    readonly property color criticalSoft: colours.criticalSoft
    readonly property color criticalSoftInk: colours.criticalSoftInk
    readonly property color line: colours.line
    readonly property color outline: colours.outline
    readonly property color focus: colours.focus
    readonly property color scrim: colours.scrim
    readonly property color transparent: Qt.alpha(ground, 0)

    readonly property string family: tokens.words.family
    readonly property string hall: tokens.words.hall
    readonly property string municipality: tokens.words.municipality
    readonly property int small: Math.round(numbers.small * grown)
    readonly property int body: Math.round(numbers.body * grown)
    readonly property int lead: flat ? body : Math.round(numbers.lead * grown)
    readonly property int title: low ? lead : Math.round(numbers.title * grown)
    readonly property int amount: low ? Math.round(numbers.title * grown) : Math.round(numbers.amount * grown)
    readonly property int hero: Math.round(numbers.hero * grown)
    // From across the room it is large already, and low it is read from nearby.
    readonly property int shout: low ? Math.round(numbers.hero) : numbers.shout
    readonly property real leading: numbers.lineHeight
    readonly property real leadingTight: numbers.lineHeightTight

    readonly property int xs: numbers.xs
    readonly property int s: numbers.s
    readonly property int m: numbers.m
    readonly property int l: numbers.l
    readonly property int xl: numbers.xl
    readonly property int margin: numbers.margin
    readonly property int side: numbers.side
    readonly property int reach: Math.round(numbers.reach * grown)

    // EN 301 549 asks for no size; 15 mm is what an unsteady finger hits.
    readonly property int finger: Math.ceil(15 * millimetre)
    readonly property int touch: Math.max(numbers.touch, finger)
    readonly property int touchMain: low ? touch : Math.max(numbers.touchMain, touch)
    // Beside a keyboard in the lower half there is no height to lose, nor for each of its keys.
    readonly property int slim: Math.max(numbers.touch - numbers.m, finger)
    readonly property int key: Math.max(Math.round(numbers.touch * 5 / 8), finger)
    readonly property int card: numbers.card
    readonly property int round: numbers.round
    readonly property int hairline: numbers.hairline
    readonly property int border: numbers.border
    readonly property int focusRing: numbers.focusRing
    readonly property int bar: numbers.bar
    readonly property int dot: numbers.dot

    readonly property int iconSmall: numbers.iconSmall
    readonly property int icon: numbers.icon
    readonly property int iconLarge: numbers.iconLarge
    readonly property int iconHuge: numbers.iconHuge
    readonly property int picture: low ? numbers.pictureLow : numbers.picture
    readonly property int pictureWide: low ? numbers.pictureLow : numbers.pictureWide
    readonly property int weave: numbers.weave
    readonly property int face: low ? iconLarge : numbers.face
    readonly property int qr: numbers.qr
    readonly property int dialogWidth: numbers.dialogWidth

    readonly property int calm: numbers.calm
    // How long the words of the screen saver stand at one place, and for how long a sign does.
    readonly property int linger: 15000
    // As long as the counter waits before it asks whether somebody is still there.
    readonly property int leftAlone: 60000
    readonly property bool moves: calm > 0 && !still
    readonly property real faded: numbers.faded
}
