pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// The tests, by what they are of. A row opens; what needs nobody is begun all at once.
TechnicianPage {
    id: page
    readonly property var opened: view.detail ?? null

    ColumnLayout {
        visible: !page.opened
        spacing: Theme.m
        anchors.fill: parent
        anchors.margins: Theme.m

        RowLayout {
            spacing: Theme.m
            Body {
                objectName: "technician:said"
                text: page.view.said
                font.weight: Font.DemiBold
            }
            Deed {
                does: page.view.busy ? "stop" : "begin_all"
                text: page.view.busy ? "Stop" : `Doe ${page.view.alone} automatische tests`
                symbol: page.view.busy ? "stop" : "retry"
                first: !page.view.busy
                Layout.fillWidth: false
            }
        }
        ScrollArea {
            gap: Theme.s
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: page.view.sections.length
                ColumnLayout {
                    id: section
                    required property int index
                    readonly property var of: page.view.sections[index] ?? ({
                            title: "",
                            rows: []
                        })
                    spacing: Theme.s
                    Heading {
                        text: section.of.title
                        font.pixelSize: Theme.lead
                        Layout.topMargin: section.index ? Theme.s : 0
                    }
                    GridLayout {
                        columns: page.wide ? 3 : 2
                        columnSpacing: Theme.s
                        rowSpacing: Theme.s
                        uniformCellWidths: true
                        Repeater {
                            model: section.of.rows.length
                            CheckRow {
                                required property int index
                                row: section.of.rows[index] ?? row
                                Layout.fillHeight: true
                            }
                        }
                    }
                }
            }
        }
    }
    CheckDetail {
        anchors.fill: parent
        anchors.margins: Theme.m
        visible: page.opened !== null
        opened: page.opened
        wide: page.wide
    }
    CheckAim {
        aim: page.view.aim ?? null
    }
}
