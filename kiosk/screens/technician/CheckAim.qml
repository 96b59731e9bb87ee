pragma ComponentBehavior: Bound
import QtQuick
import "../components"
import "../theme"

// A cross to touch, over everything, and a dot where each before it was felt. In parts of the whole screen.
Rectangle {
    id: cover
    property var aim: null
    readonly property real size: Theme.touch * 2

    objectName: "technician:aim"
    visible: aim !== null
    parent: Window.contentItem
    anchors.fill: parent
    z: 2
    color: Theme.ground

    MouseArea {
        anchors.fill: parent
        onPressed: mouse => Hand.act("aim", `${mouse.x / width} ${mouse.y / height}`)
    }
    Repeater {
        model: cover.aim?.felt ?? []
        Rectangle {
            required property var modelData
            width: Theme.dot
            height: width
            radius: width / 2
            color: Theme.accent
            x: modelData.x * cover.width - width / 2
            y: modelData.y * cover.height - height / 2
        }
    }
    Item {
        x: (cover.aim?.x ?? 0) * cover.width
        y: (cover.aim?.y ?? 0) * cover.height
        Rectangle {
            anchors.centerIn: parent
            width: cover.size
            height: Theme.border
            color: Theme.groundInk
        }
        Rectangle {
            anchors.centerIn: parent
            width: Theme.border
            height: cover.size
            color: Theme.groundInk
        }
        Rectangle {
            anchors.centerIn: parent
            width: Theme.touch
            height: width
            radius: width / 2
            color: Theme.transparent
            border.width: Theme.border
            border.color: Theme.accent
        }
    }
    Body {
        text: cover.aim?.words ?? ""
        horizontalAlignment: Text.AlignHCenter
        width: parent.width - 2 * Theme.xl
        anchors.horizontalCenter: parent.horizontalCenter
        // Between the rows of crosses.
        y: parent.height * 0.28 - height / 2
    }
}
