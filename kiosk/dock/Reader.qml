pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Card {
    id: reader
    required property var dock

    title: "Document"
    here: !reader.dock.connected ? "No simulators" : reader.dock.lies ? reader.dock.lies + " lies on the reader" : "Nothing lies on the reader"

    ListView {
        id: list
        objectName: "documents"
        model: reader.dock.documents
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Layout.fillWidth: true
        Layout.preferredHeight: 190

        delegate: Item {
            id: row
            required property var modelData
            readonly property bool lies: reader.dock.lies === row.modelData.number

            width: list.width
            height: 42

            RowLayout {
                anchors.fill: parent
                anchors.rightMargin: 2
                spacing: 8
                Column {
                    Layout.fillWidth: true
                    Words {
                        width: parent.width
                        text: row.modelData.name
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        font.pixelSize: 13
                        font.weight: row.lies ? Font.DemiBold : Font.Normal
                        color: "#14233d"
                    }
                    Words {
                        width: parent.width
                        text: row.modelData.detail
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        font.pixelSize: 11
                    }
                }
                Tool {
                    objectName: (row.lies ? "take:" : "lay:") + row.modelData.number
                    text: row.lies ? "Take away" : "Lay on"
                    strong: row.lies
                    Layout.preferredWidth: 84
                    onClicked: row.lies ? reader.dock.take() : reader.dock.lay(row.modelData.number)
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: "#edf0f5"
            }
        }
    }
    Words {
        text: "Its chip is"
    }
    Flow {
        spacing: 5
        Layout.fillWidth: true
        Repeater {
            model: reader.dock.chips

            Tool {
                required property string modelData
                objectName: "chip:" + modelData
                text: modelData
                strong: reader.dock.chip === modelData
                onClicked: reader.dock.choose(modelData)
            }
        }
    }
}
