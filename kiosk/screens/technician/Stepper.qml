pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// A step less, a step more.
Rectangle {
    id: stepper
    required property string title
    required property string does
    property string more
    property string value
    property bool least: false
    property bool most: false

    color: Theme.surface
    radius: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line
    implicitHeight: column.implicitHeight + 2 * Theme.m
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        spacing: Theme.s
        x: Theme.m
        y: Theme.m
        width: parent.width - 2 * x
        Body {
            text: stepper.title
            color: Theme.surfaceInk
            font.weight: Font.Bold
        }
        Body {
            text: stepper.more
            color: Theme.groundQuietInk
            font.pixelSize: Theme.small
        }
        RowLayout {
            spacing: Theme.m
            Deed {
                does: stepper.does
                what: "-1"
                text: "Minder"
                symbol: "down"
                offered: !stepper.least
                Layout.fillWidth: true
                Layout.preferredWidth: 1
            }
            Body {
                objectName: "technician:value:" + stepper.does
                text: stepper.value
                color: Theme.surfaceInk
                font.pixelSize: Theme.lead
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                Layout.preferredWidth: 1
            }
            Deed {
                does: stepper.does
                what: "1"
                text: "Meer"
                symbol: "up"
                offered: !stepper.most
                Layout.fillWidth: true
                Layout.preferredWidth: 1
            }
        }
    }
}
