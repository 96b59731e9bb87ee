import QtQuick
import QtQuick.Layouts
import "../theme"

// The same on every screen and in the same places, low enough for an arm from a wheelchair: one step back, stop, a
// person, and how the counter shows itself. Two rows, or two columns where the screen is wide.
Rectangle {
    id: bar
    required property var frame
    required property bool wide

    color: Theme.sunk
    implicitHeight: places.implicitHeight + 2 * places.anchors.bottomMargin
    implicitWidth: Theme.reach
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Vaste knoppen")

    Rectangle {
        anchors.left: parent.left
        width: bar.wide ? Theme.hairline : parent.width
        height: bar.wide ? parent.height : Theme.hairline
        color: Theme.line
    }
    GridLayout {
        id: places
        columns: bar.wide ? 2 : 4
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.low ? Theme.xs : Theme.s
        width: parent.width - 2 * Theme.m
        columnSpacing: Theme.xs
        rowSpacing: Theme.xs
        uniformCellWidths: true
        uniformCellHeights: true

        ReachButton {
            act: "back"
            way: true
            offered: bar.frame.can_back
            symbol: "back"
            text: qsTr("Terug")
        }
        ReachButton {
            act: "stop"
            way: true
            offered: bar.frame.can_stop
            symbol: "stop"
            text: qsTr("Stoppen")
        }
        ReachButton {
            act: "open"
            value: "help"
            symbol: "help"
            text: qsTr("Hulp")
            more: qsTr("Hulp van een medewerker")
            current: bar.frame.panel === value
        }
        ReachButton {
            act: "open"
            value: "languages"
            symbol: "globe"
            text: bar.frame.language_name
            more: qsTr("Kies een andere taal")
            current: bar.frame.panel === value
        }
        ReachButton {
            act: "prefer"
            value: "larger_text"
            symbol: "text-size"
            text: qsTr("Groter")
            more: qsTr("Grotere letters")
            checkable: true
            current: bar.frame.preferences.includes(value)
        }
        ReachButton {
            act: "prefer"
            value: "high_contrast"
            symbol: "contrast"
            text: qsTr("Contrast")
            more: qsTr("Meer verschil tussen licht en donker")
            checkable: true
            current: bar.frame.preferences.includes(value)
        }
        ReachButton {
            act: "prefer"
            value: "read_aloud"
            offered: bar.frame.can_speak
            symbol: "speaker"
            text: qsTr("Voorlezen")
            more: qsTr("De balie leest voor wat er staat")
            checkable: true
            current: bar.frame.preferences.includes(value)
        }
        ReachButton {
            act: "prefer"
            value: "low_position"
            symbol: "lower"
            text: qsTr("Lager")
            more: qsTr("Alles onder op het scherm")
            checkable: true
            current: bar.frame.preferences.includes(value)
        }
    }
}
