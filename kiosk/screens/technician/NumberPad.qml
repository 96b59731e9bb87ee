pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// Digits to type: how many there are can be seen, never which. By the access keypad its arrows move over it.
ColumnLayout {
    id: pad
    property int digits: 0
    property bool offered: true
    property bool complete: false
    property bool checking: false
    // Its keys are no higher than they must be.
    property bool low: false
    readonly property var keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "send"]

    spacing: Theme.m
    Component.onCompleted: Qt.callLater(begin)
    onVisibleChanged: Qt.callLater(begin)

    function begin() {
        if (visible)
            keyAt(4).forceActiveFocus(Visitor.reason);
    }
    function keyAt(place: int): Item {
        return repeater.itemAt(place);
    }
    function move(by: int, event) {
        const from = keys.findIndex((_, place) => keyAt(place).activeFocus);
        const to = keyAt(from + by);
        if (from < 0 || !to || !to.enabled)
            return event.accepted = false;
        to.forceActiveFocus(Qt.TabFocusReason);
    }
    Keys.onLeftPressed: event => move(-1, event)
    Keys.onRightPressed: event => move(1, event)
    Keys.onUpPressed: event => move(-3, event)
    Keys.onDownPressed: event => move(3, event)

    Rectangle {
        implicitHeight: Theme.touch
        radius: Theme.card
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.outline
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: pad.digits === 1 ? "1 cijfer" : `${pad.digits} cijfers`

        Row {
            anchors.centerIn: parent
            spacing: Theme.s
            Repeater {
                model: pad.digits
                Rectangle {
                    width: Theme.dot
                    height: Theme.dot
                    radius: Theme.dot / 2
                    color: Theme.surfaceInk
                }
            }
        }
        Body {
            anchors.centerIn: parent
            width: implicitWidth
            visible: pad.checking
            text: "We kijken of het klopt"
            color: Theme.groundQuietInk
            Accessible.ignored: true
        }
    }
    GridLayout {
        columns: 3
        columnSpacing: Theme.s
        rowSpacing: Theme.s
        uniformCellWidths: true
        Repeater {
            id: repeater
            model: pad.keys
            Deed {
                required property string modelData
                readonly property bool digit: modelData.length === 1
                does: digit ? "digit" : modelData
                what: digit ? modelData : ""
                text: digit ? modelData : ""
                symbol: ({
                        erase: "backspace",
                        send: "check"
                    })[modelData] ?? ""
                first: modelData === "send"
                offered: modelData === "send" ? pad.complete : pad.offered && (digit || pad.digits > 0)
                Accessible.name: ({
                        erase: "Laatste cijfer wissen",
                        send: "Klaar"
                    })[modelData] ?? modelData
                Layout.preferredWidth: 2 * Theme.touch
                Layout.preferredHeight: pad.low ? Theme.touch : Theme.touchMain
                Layout.fillWidth: true
            }
        }
    }
}
