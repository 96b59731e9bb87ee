pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

ColumnLayout {
    id: list
    required property var milestones
    readonly property int mark: Theme.low || Theme.wide ? Theme.icon : Theme.iconLarge
    readonly property int between: Theme.low || Theme.wide ? Theme.m : Theme.l

    spacing: 0
    Layout.fillWidth: true
    Repeater {
        model: list.milestones.length
        RowLayout {
            id: row
            required property int index
            readonly property string label: list.milestones[index]?.label ?? ""
            readonly property string progress: list.milestones[index]?.state ?? ""
            readonly property bool last: index === list.milestones.length - 1

            spacing: Theme.l
            Item {
                implicitWidth: list.mark
                implicitHeight: list.mark + (row.last ? 0 : list.between)
                Layout.fillHeight: true
                Rectangle {
                    visible: !row.last
                    x: (parent.width - width) / 2
                    y: list.mark
                    width: Theme.border
                    height: parent.height - list.mark
                    color: row.progress === "done" ? Theme.positive : Theme.line
                }
                Rectangle {
                    width: list.mark
                    height: width
                    radius: width / 2
                    color: row.progress === "done" ? Theme.positive : Theme.surface
                    border.width: row.progress === "done" ? 0 : Theme.border
                    border.color: row.progress === "active" ? Theme.accent : Theme.line
                    Icon {
                        visible: row.progress === "done"
                        anchors.centerIn: parent
                        name: "check"
                        size: list.mark / 2
                        color: Theme.positiveInk
                    }
                    Rectangle {
                        visible: row.progress === "active"
                        anchors.centerIn: parent
                        width: Theme.dot
                        height: width
                        radius: width / 2
                        color: Theme.accent
                    }
                }
            }
            Body {
                text: row.label
                font.pixelSize: row.progress === "active" ? Theme.lead : Theme.body
                font.weight: row.progress === "active" ? Font.Bold : Font.Normal
                color: row.progress === "todo" ? Theme.groundQuietInk : Theme.groundInk
                Layout.minimumHeight: list.mark
                Layout.alignment: Qt.AlignTop
                verticalAlignment: Text.AlignVCenter
                Accessible.name: row.progress === "done" ? qsTr("%1: klaar").arg(text) : text
            }
        }
    }
}
