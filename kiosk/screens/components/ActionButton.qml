import QtQuick
import QtQuick.Templates as T
import "../theme"

// Something to touch. `tag` tells buttons with the same action apart; a driver finds them as "action:<action>:<tag>".
T.AbstractButton {
    id: button
    // What the visitor does by it; "" where it is not for the counter.
    required property string act
    property var value: null
    property string tag: value === null ? "" : String(value)

    objectName: "action:" + act + (tag ? ":" + tag : "")
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    onClicked: if (act)
        Visitor.act(act, value)

    Rectangle {
        z: 1
        visible: button.visualFocus
        anchors.fill: parent
        anchors.margins: -Theme.xs
        radius: Theme.card + Theme.xs
        color: Theme.transparent
        border.width: Theme.focusRing
        border.color: Theme.focus
    }
}
