pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// The last day: visitors by the hour, when the counter began, and what was ill. As timeline.Timeline.
Rectangle {
    id: picture
    required property var day
    property string counted
    // What is ill longest stands above; of the others only their number is told.
    property int most: 5
    readonly property var lanes: day.lanes.slice(0, most)
    readonly property int more: day.lanes.length - lanes.length

    color: Theme.surface
    radius: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line
    implicitHeight: column.implicitHeight + 2 * Theme.m
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        spacing: Theme.xs
        x: Theme.m
        y: Theme.m
        width: parent.width - 2 * x

        Heading {
            text: "De laatste 24 uur"
            color: Theme.surfaceInk
            font.pixelSize: Theme.body
        }
        Body {
            objectName: "technician:counted"
            text: picture.counted
            color: Theme.surfaceInk
            font.pixelSize: Theme.small
        }
        Item {
            id: chart
            Layout.fillWidth: true
            Layout.topMargin: Theme.s
            implicitHeight: visitors.height + ill.height + Theme.s + hours.height

            Repeater {
                model: picture.day.grid
                Rectangle {
                    required property var modelData
                    x: modelData.at * chart.width
                    width: Theme.hairline
                    height: chart.height - hours.height
                    color: Theme.line
                }
            }
            Item {
                id: visitors
                width: parent.width
                height: Theme.touch
                Repeater {
                    model: picture.day.hours
                    Item {
                        id: hour
                        required property var modelData
                        readonly property real unit: visitors.height / Math.max(1, picture.day.most)
                        x: modelData.begin * chart.width + Theme.hairline
                        width: Math.max(Theme.hairline, (modelData.end - modelData.begin) * chart.width - 2 * Theme.hairline)
                        height: parent.height
                        Rectangle {
                            anchors.bottom: parent.bottom
                            width: parent.width
                            height: hour.modelData.came * hour.unit
                            color: Theme.transparent
                            border.width: Theme.hairline
                            border.color: Theme.outline
                        }
                        Rectangle {
                            anchors.bottom: parent.bottom
                            width: parent.width
                            height: hour.modelData.served * hour.unit
                            color: Theme.brand
                        }
                    }
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.outline
                }
            }
            Column {
                id: ill
                anchors.top: visitors.bottom
                anchors.topMargin: Theme.s
                width: parent.width
                spacing: Theme.xs
                Repeater {
                    model: picture.lanes
                    Column {
                        id: lane
                        required property var modelData
                        width: parent.width
                        Rectangle {
                            color: Theme.surface
                            width: called.width + Theme.xs
                            height: called.height
                            Body {
                                id: called
                                width: Math.min(implicitWidth, lane.width)
                                text: lane.modelData.words
                                color: Theme.surfaceInk
                                font.pixelSize: Theme.small
                                lineHeight: Theme.leadingTight
                            }
                        }
                        Item {
                            width: parent.width
                            height: Theme.s
                            Rectangle {
                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width
                                height: Theme.hairline
                                color: Theme.line
                            }
                            Repeater {
                                model: lane.modelData.bars
                                Rectangle {
                                    required property var modelData
                                    x: modelData.begin * chart.width
                                    width: Math.max(Theme.border, (modelData.end - modelData.begin) * chart.width)
                                    height: modelData.level === "wrong" ? parent.height : parent.height / 2
                                    anchors.verticalCenter: parent.verticalCenter
                                    color: Theme[Hand.inks[modelData.level]]
                                }
                            }
                        }
                    }
                }
            }
            Repeater {
                model: picture.day.marks
                Rectangle {
                    id: mark
                    required property var modelData
                    readonly property color ink: modelData.crashed ? Theme.criticalSoftInk : Theme.accent
                    x: Math.min(modelData.at * chart.width, chart.width - width)
                    width: Theme.border
                    height: chart.height - hours.height
                    color: ink
                    Rectangle {
                        x: Math.max(-mark.x, Math.min(chart.width - mark.x - width, -width / 2))
                        width: Theme.iconSmall
                        height: width
                        radius: width / 2
                        color: Theme.surface
                        Icon {
                            anchors.centerIn: parent
                            name: mark.modelData.crashed ? "warning" : "retry"
                            size: Theme.iconSmall - Theme.xs
                            color: mark.ink
                        }
                    }
                }
            }
            Item {
                id: hours
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.iconSmall
                Repeater {
                    model: picture.day.grid
                    Body {
                        required property var modelData
                        x: Math.max(0, Math.min(chart.width - width, modelData.at * chart.width - width / 2))
                        width: implicitWidth
                        y: hours.height - height
                        text: modelData.text
                        color: Theme.groundQuietInk
                        font.pixelSize: Theme.small
                    }
                }
            }
        }
        Body {
            text: picture.lanes.length === 0 ? "Geen enkele storing." : picture.more ? `En nog ${picture.more} ${picture.more === 1 ? "onderdeel" : "onderdelen"}, korter.` : ""
            color: Theme.groundQuietInk
            font.pixelSize: Theme.small
        }
        Flow {
            spacing: Theme.m
            Layout.fillWidth: true
            Repeater {
                model: [
                    {
                        ink: Theme.brand,
                        text: "geholpen"
                    },
                    {
                        ink: Theme.criticalSoftInk,
                        text: "storing"
                    },
                    {
                        ink: Theme.attentionSoftInk,
                        text: "let op (dun)"
                    }
                ]
                Row {
                    id: key
                    required property var modelData
                    spacing: Theme.xs
                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.dot
                        height: Theme.dot
                        color: key.modelData.ink
                    }
                    Body {
                        width: implicitWidth
                        text: key.modelData.text
                        color: Theme.groundQuietInk
                        font.pixelSize: Theme.small
                    }
                }
            }
            Row {
                spacing: Theme.xs
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "retry"
                    size: Theme.iconSmall - Theme.xs
                    color: Theme.accent
                }
                Body {
                    width: implicitWidth
                    text: "balie gestart"
                    color: Theme.groundQuietInk
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
