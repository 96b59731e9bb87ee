pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// What can be done to the counter as a whole: a list of sections, of which one opens.
TechnicianPage {
    id: page
    readonly property var section: view.sections.find(each => each.name === view.section) ?? null

    ScrollArea {
        visible: page.section === null
        gap: Theme.s
        anchors.fill: parent
        anchors.margins: Theme.m

        GridLayout {
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.s
            rowSpacing: Theme.s
            uniformCellWidths: true
            Repeater {
                model: page.view.sections.length
                SectionButton {
                    required property int index
                    section: page.view.sections[index] ?? section
                    Layout.fillHeight: true
                }
            }
        }
    }
    ColumnLayout {
        visible: page.section !== null
        spacing: Theme.s
        anchors.fill: parent
        anchors.margins: Theme.m

        RowLayout {
            spacing: Theme.m
            Deed {
                does: "back"
                text: "Acties"
                symbol: "back"
                Layout.fillWidth: false
            }
            Heading {
                text: page.section?.title ?? ""
                font.pixelSize: Theme.lead
            }
        }
        Notice {
            objectName: "technician:result"
            text: page.view.busy ? "Even geduld." : page.view.result
            symbol: page.view.busy ? "clock" : page.view.well ? "check" : "warning"
            tone: page.view.busy ? "plain" : page.view.well ? "good" : "critical"
        }
        PageLoader {
            id: loader
            wide: page.wide
            readonly property string wanted: page.view.section ? page.view.section[0].toUpperCase() + page.view.section.slice(1) + "Section.qml" : ""
            first: page.view
            source: wanted
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    onViewChanged: if (loader.item)
        (loader.item as TechnicianPage).view = view
}
