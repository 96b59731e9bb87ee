pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// One look tells: the sentence above, what is ill below it, what is well at the end. A row opens.
TechnicianPage {
    id: page
    readonly property var opened: view.detail ?? null
    readonly property var ill: view.rows.filter(row => row.said !== "")
    readonly property var well: view.rows.filter(row => row.said === "")

    ScrollArea {
        visible: !page.opened
        anchors.fill: parent
        anchors.margins: Theme.m

        GridLayout {
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.m
            rowSpacing: Theme.s
            uniformCellWidths: true

            ColumnLayout {
                spacing: Theme.s
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1

                Banner {
                    summary: page.view.summary
                }
                Repeater {
                    model: page.ill.length
                    PartRow {
                        required property int index
                        row: page.ill[index] ?? row
                    }
                }
                GridLayout {
                    columns: 2
                    columnSpacing: Theme.xs
                    rowSpacing: Theme.xs
                    uniformCellWidths: true
                    Repeater {
                        model: page.well.length
                        PartRow {
                            required property int index
                            row: page.well[index] ?? row
                            Layout.fillHeight: true
                        }
                    }
                }
            }
            ColumnLayout {
                spacing: Theme.s
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1

                Loader {
                    active: !!page.view.day
                    Layout.fillWidth: true
                    sourceComponent: DayPicture {
                        day: page.view.day
                        counted: page.view.counted
                    }
                }
                Stock {
                    supplies: page.view.supplies
                }
            }
        }
    }
    PartDetail {
        anchors.fill: parent
        anchors.margins: Theme.m
        visible: page.opened !== null
        view: page.view
        wide: page.wide
    }
}
