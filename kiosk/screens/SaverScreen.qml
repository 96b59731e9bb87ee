import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

// While nobody comes: how to begin, read from across the room, in one more language at each place where it stands.
CounterScreen {
    id: screen
    alone: true

    Rectangle {
        anchors.fill: parent
        color: Theme.brandDeep
    }
    ColumnLayout {
        id: words
        readonly property real roomAcross: parent.width - width - 2 * Theme.margin
        readonly property real roomDown: parent.height - height - 2 * Theme.margin
        property int shown: 0

        width: Math.min(parent.width - 2 * Theme.margin, parent.width * (screen.wide ? 0.7 : 0.84))
        x: Theme.margin + roomAcross * wander.across
        y: Theme.margin + roomDown * wander.down
        spacing: Theme.low ? Theme.m : Theme.l
        Icon {
            visible: !Theme.low
            name: "touch"
            size: Theme.iconHuge
            color: Theme.accentBright
        }
        Heading {
            text: screen.view.title
            color: Theme.brandDeepInk
            font.pixelSize: Theme.shout
            wrapMode: Text.WordWrap
        }
        Body {
            visible: text !== "" && !(Theme.low && screen.wide)
            text: screen.view.others[words.shown % screen.view.others.length] ?? ""
            color: Theme.accentBright
            font.pixelSize: screen.wide || Theme.low || Theme.larger ? Theme.title : Theme.hero
            font.weight: Font.DemiBold
            lineHeight: Theme.leadingTight
            wrapMode: Text.WordWrap
        }
    }
    Wander {
        id: wander
        running: false
    }
    // It goes and comes back elsewhere; without motion it is elsewhere at once.
    Timer {
        interval: Theme.linger
        repeat: true
        running: true
        onTriggered: Theme.moves ? elsewhere.restart() : screen.move()
    }
    function move() {
        wander.turn += 1;
        words.shown += 1;
    }
    SequentialAnimation {
        id: elsewhere
        NumberAnimation {
            target: words
            property: "opacity"
            to: 0
            duration: Theme.calm / 4
        }
        ScriptAction {
            script: screen.move()
        }
        NumberAnimation {
            target: words
            property: "opacity"
            to: 1
            duration: Theme.calm / 4
        }
    }
}
