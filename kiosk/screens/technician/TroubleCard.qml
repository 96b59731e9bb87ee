import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// What is the matter, what to do in steps, and who does it: as overview.Trouble.
Rectangle {
    id: card
    property var trouble: null
    readonly property list<string> place: (trouble?.picture ?? "").split("/")

    visible: trouble !== null
    color: Theme.surface
    radius: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line
    implicitHeight: about.implicitHeight + 2 * Theme.m
    Layout.fillWidth: true

    GridLayout {
        id: about
        columns: 2
        columnSpacing: Theme.m
        rowSpacing: Theme.s
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.m
        width: parent.width - 2 * x
        Heading {
            objectName: "technician:trouble"
            text: card.trouble?.what ?? ""
            font.pixelSize: Theme.lead
            Layout.columnSpan: 2
        }
        ColumnLayout {
            spacing: Theme.s
            Layout.alignment: Qt.AlignTop
            Steps {
                steps: card.trouble?.steps ?? []
            }
            Body {
                text: `Wie dit oplost: ${card.trouble?.who}`
                color: Theme.surfaceInk
                font.weight: Font.DemiBold
                Layout.topMargin: Theme.xs
            }
        }
        Icon {
            visible: card.place[0] === "icons"
            name: visible ? card.place[1] : ""
            size: Theme.iconHuge
            color: Theme.accent
            Layout.alignment: Qt.AlignTop
        }
        Picture {
            visible: card.place[0] === "illustrations"
            name: visible ? card.place[1] : ""
            Layout.preferredWidth: Theme.pictureWide
            Layout.preferredHeight: Theme.pictureWide
            Layout.alignment: Qt.AlignTop
        }
    }
}
