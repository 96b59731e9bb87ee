import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// The whole counter in one sentence. As overview.Summary.
Rectangle {
    id: banner
    required property var summary
    readonly property color ink: Theme[Hand.inks[summary.level]] ?? Theme.sunkInk

    color: Theme[Hand.grounds[banner.summary.level]] ?? Theme.sunk
    radius: Theme.card
    border.width: Theme.hairline
    border.color: banner.ink
    implicitHeight: says.implicitHeight + 2 * Theme.s
    Layout.fillWidth: true
    RowLayout {
        id: says
        spacing: Theme.m
        x: Theme.m
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        Icon {
            name: banner.summary.icon
            size: Theme.icon
            color: banner.ink
        }
        ColumnLayout {
            spacing: 0
            Heading {
                objectName: "technician:summary"
                text: banner.summary.title
                color: banner.ink
                font.pixelSize: Theme.lead
            }
            Body {
                text: banner.summary.text
                color: banner.ink
                font.pixelSize: Theme.small
            }
        }
    }
}
