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
        gap: Theme.s
        visible: !page.opened
        anchors.fill: parent
        anchors.margins: Theme.m

        Rectangle {
            color: Theme[Hand.grounds[page.view.summary.level]] ?? Theme.sunk
            radius: Theme.card
            border.width: Theme.hairline
            border.color: Theme[Hand.inks[page.view.summary.level]] ?? Theme.outline
            implicitHeight: says.implicitHeight + 2 * Theme.s
            Layout.fillWidth: true
            RowLayout {
                id: says
                spacing: Theme.m
                x: Theme.m
                width: parent.width - 2 * x
                anchors.verticalCenter: parent.verticalCenter
                Icon {
                    name: page.view.summary.icon
                    size: Theme.icon
                    color: Theme[Hand.inks[page.view.summary.level]] ?? Theme.sunkInk
                }
                ColumnLayout {
                    spacing: 0
                    Heading {
                        objectName: "technician:summary"
                        text: page.view.summary.title
                        color: Theme[Hand.inks[page.view.summary.level]] ?? Theme.sunkInk
                        font.pixelSize: Theme.lead
                    }
                    Body {
                        text: page.view.summary.text
                        color: Theme[Hand.inks[page.view.summary.level]] ?? Theme.sunkInk
                        font.pixelSize: Theme.small
                    }
                }
            }
        }
        Repeater {
            model: page.ill.length
            PartRow {
                required property int index
                row: page.ill[index] ?? row
            }
        }
        GridLayout {
            columns: page.wide ? 3 : 2
            columnSpacing: Theme.s
            rowSpacing: Theme.s
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
    PartDetail {
        anchors.fill: parent
        anchors.margins: Theme.m
        visible: page.opened !== null
        view: page.view
        wide: page.wide
    }
}
