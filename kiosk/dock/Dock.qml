pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

Rectangle {
    id: root
    required property var dock
    readonly property var ill: dock.devices.filter(device => device.seen.tone !== "calm")

    implicitWidth: 420
    implicitHeight: 900
    color: "#eef1f6"

    Flickable {
        id: scroll
        objectName: "scroll"
        anchors.fill: parent
        anchors.bottomMargin: foot.height
        contentHeight: column.implicitHeight + 20
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: T.ScrollBar {
            contentItem: Rectangle {
                implicitWidth: 6
                radius: 3
                color: "#b3bdcb"
            }
        }

        ColumnLayout {
            id: column
            x: 10
            y: 10
            width: scroll.width - 20
            spacing: 8

            Reader {
                dock: root.dock
                Layout.fillWidth: true
            }
            Repeater {
                model: root.dock.devices

                Machine {
                    required property var modelData
                    dock: root.dock
                    device: modelData
                    Layout.fillWidth: true
                }
            }
            Municipality {
                municipality: root.dock.municipality
                Layout.fillWidth: true
            }
        }
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: says.implicitHeight + 16
        color: root.dock.complaint !== "" ? "#fbe9e7" : "#ffffff"

        Rectangle {
            width: parent.width
            height: 1
            color: "#dde3ec"
        }
        Words {
            id: says
            anchors.verticalCenter: parent.verticalCenter
            x: 22
            width: parent.width - 44
            text: root.dock.complaint || (root.ill.length > 0 ? "Not well: " + root.ill.map(device => device.title).join(", ") : "All devices are well")
            color: root.dock.complaint !== "" ? "#8f1d16" : root.ill.length > 0 ? "#7a4900" : "#2b6b4c"
            Accessible.role: Accessible.AlertMessage
        }
    }
}
