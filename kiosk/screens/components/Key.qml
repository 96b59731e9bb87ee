pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import "../theme"

// One key of the keyboard. A finger on it leaves the focus in the field; the access keypad can go to it.
T.AbstractButton {
    id: key
    // What it types or does; a driver finds it as "key:<name>".
    required property string name
    // An icon instead of text.
    property string symbol
    property bool current: false
    // What it types must not be spoken on a loudspeaker.
    property bool secret: false
    property real share: 1

    objectName: "key:" + name
    focusPolicy: Qt.NoFocus
    padding: 0
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: share * Theme.touch
    Layout.minimumWidth: Math.max(Theme.finger, implicitContentWidth + Theme.s)

    Accessible.role: Accessible.Button
    Accessible.focusable: true

    background: Rectangle {
        radius: Theme.s
        color: key.down || key.current ? Theme.brandSoft : Theme.surface
        border.width: key.down ? Theme.border : Theme.hairline
        border.color: key.down || key.current ? Theme.brand : Theme.outline
        Rectangle {
            visible: key.activeFocus
            anchors.fill: parent
            radius: parent.radius
            color: Theme.transparent
            border.width: Theme.focusRing
            border.color: Theme.focus
        }
    }
    contentItem: Item {
        implicitWidth: key.symbol ? Theme.iconSmall : label.implicitWidth
        Body {
            id: label
            anchors.centerIn: parent
            text: key.symbol ? "" : key.text
            color: Theme.surfaceInk
            lineHeight: 1
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            visible: key.symbol !== ""
            name: key.symbol
            size: Theme.iconSmall
            color: Theme.surfaceInk
        }
    }
}
