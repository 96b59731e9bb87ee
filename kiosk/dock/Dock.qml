pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: root
    required property var dock

    implicitWidth: 420
    implicitHeight: 900
    color: "#eef1f6"

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 10

        Card {
            id: reader
            title: "Document reader"
            status: !root.dock.connected ? "No simulators" : root.dock.lies ? root.dock.lies + " lies on it" : "Empty"
            tone: !root.dock.connected ? "wrong" : root.dock.lies ? "asks" : "calm"
            Layout.fillHeight: true

            ListView {
                id: list
                objectName: "documents"
                model: root.dock.documents
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: 120

                delegate: Item {
                    id: row
                    required property var modelData
                    readonly property bool lies: root.dock.lies === row.modelData.number

                    width: list.width
                    height: 44

                    RowLayout {
                        anchors.fill: parent
                        anchors.rightMargin: 2
                        spacing: 8
                        Column {
                            Layout.fillWidth: true
                            Text {
                                width: parent.width
                                text: row.modelData.name
                                elide: Text.ElideRight
                                font.family: "Inter"
                                font.pixelSize: 13
                                font.weight: row.lies ? Font.DemiBold : Font.Normal
                                color: "#14233d"
                            }
                            Text {
                                width: parent.width
                                text: row.modelData.detail
                                elide: Text.ElideRight
                                font.family: "Inter"
                                font.pixelSize: 11
                                color: "#5c6577"
                            }
                        }
                        Tool {
                            objectName: (row.lies ? "take:" : "lay:") + row.modelData.number
                            text: row.lies ? "Take away" : "Lay on"
                            strong: row.lies
                            Layout.preferredWidth: 84
                            onClicked: row.lies ? root.dock.take() : root.dock.lay(row.modelData.number)
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
        }

        Repeater {
            model: root.dock.machines

            Card {
                id: machine
                required property var modelData
                title: machine.modelData.title
                status: machine.modelData.status
                tone: machine.modelData.tone

                Image {
                    visible: machine.modelData.picture !== ""
                    source: visible ? "file://" + machine.modelData.picture : ""
                    fillMode: Image.PreserveAspectFit
                    verticalAlignment: Image.AlignTop
                    mipmap: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: 150
                }
                Flow {
                    spacing: 6
                    Layout.fillWidth: true
                    Repeater {
                        model: machine.modelData.actions

                        Tool {
                            required property var modelData
                            objectName: machine.modelData.device + ":" + modelData.do
                            text: modelData.label
                            enabled: modelData.enabled
                            strong: enabled && (modelData.do === "approve" || modelData.do === "take")
                            onClicked: root.dock.hand(machine.modelData.device, modelData.do)
                        }
                    }
                }
            }
        }

        Card {
            title: "Municipality"
            status: root.dock.apis.some(api => api.down) ? "Some of it is down" : "Nothing is taken down"
            tone: root.dock.apis.some(api => api.down) ? "wrong" : "calm"

            Flow {
                spacing: 6
                Layout.fillWidth: true
                Repeater {
                    model: root.dock.apis

                    Tool {
                        required property var modelData
                        objectName: "api:" + modelData.name
                        text: modelData.name + (modelData.down ? " is down" : "")
                        strong: modelData.down
                        onClicked: root.dock.stop(modelData.name, !modelData.down)
                    }
                }
            }
        }

        Text {
            visible: text !== ""
            text: root.dock.complaint
            wrapMode: Text.Wrap
            font.family: "Inter"
            font.pixelSize: 12
            color: "#8f1d16"
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
