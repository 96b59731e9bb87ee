pragma Singleton
import QtQuick

// The only place with a colour or a size. Lengths in px of a 1080 x 1920 screen (about 0.25 mm each).
// Each pair `x` / `xInk` is held to a contrast of 4.5 by a test.
QtObject {
    readonly property color ground: "#FBF7F0"
    readonly property color groundInk: "#14233D"
    readonly property color groundQuietInk: "#4D5568"
    readonly property color surface: "#FFFFFF"
    readonly property color surfaceInk: "#14233D"
    readonly property color sunk: "#F0E9DD"
    readonly property color sunkInk: "#434A5C"
    readonly property color brand: "#1B4079"
    readonly property color brandInk: "#FFFFFF"
    readonly property color brandPressed: "#122C56"
    readonly property color brandDeep: "#14284B"
    readonly property color brandDeepInk: "#FFFFFF"
    readonly property color brandDeepQuietInk: "#C9D5E8"
    readonly property color brandSoft: "#E1E9F4"
    readonly property color brandSoftInk: "#14284B"
    readonly property color accent: "#B8472A"
    readonly property color accentInk: "#FFFFFF"
    readonly property color accentBright: "#F2A65A"
    readonly property color positive: "#1E6A4B"
    readonly property color positiveInk: "#FFFFFF"
    readonly property color positiveSoft: "#DFEFE5"
    readonly property color positiveSoftInk: "#124632"
    readonly property color attentionSoft: "#FDEFD3"
    readonly property color attentionSoftInk: "#5E3A00"
    readonly property color criticalSoft: "#FBE4DF"
    readonly property color criticalSoftInk: "#7A1D16"
    readonly property color line: "#D8CFC0"
    readonly property color outline: "#7D7668"
    readonly property color focus: "#B26B00"
    readonly property color scrim: "#CC0D1830"
    readonly property color transparent: "#00FFFFFF"

    readonly property string family: "Inter"
    readonly property int small: 28
    readonly property int body: 34
    readonly property int lead: 42
    readonly property int title: 58
    readonly property int amount: 120
    readonly property int hero: 88
    readonly property real leading: 1.25
    readonly property real leadingTight: 1.08

    readonly property int xs: 8
    readonly property int s: 16
    readonly property int m: 24
    readonly property int l: 40
    readonly property int xl: 64
    readonly property int margin: 64
    readonly property int side: 520
    readonly property int reach: 520

    readonly property int touch: 96
    readonly property int touchMain: 136
    readonly property int card: 20
    readonly property int round: 48
    readonly property int hairline: 2
    readonly property int border: 4
    readonly property int focusRing: 6
    readonly property int bar: 12
    readonly property int dot: 22

    readonly property int iconSmall: 40
    readonly property int icon: 56
    readonly property int iconLarge: 96
    readonly property int iconHuge: 160
    readonly property int picture: 560
    readonly property int pictureWide: 260
    readonly property int weave: 40
    readonly property int face: 112
    readonly property int qr: 260
    readonly property int dialogWidth: 880

    readonly property int calm: 1400
    readonly property real faded: 0.25
}
