import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// A test, and how it ended the last time.
ActionButton {
    id: button
    property var row: ({
            check: "",
            name: "",
            level: "",
            icon: "",
            state: "",
            at: ""
        })
    readonly property color ink: Theme[Hand.inks[row.level]] ?? Theme.sunkInk

    act: ""
    objectName: "technician:check:" + row.check
    text: row.name
    padding: Theme.xs
    leftPadding: Theme.m
    rightPadding: Theme.m
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Accessible.description: [row.state, row.at].filter(part => part).join(", ")
    onClicked: Hand.act("check", row.check)

    background: Rectangle {
        radius: Theme.card
        color: button.down ? Theme.brandSoft : button.row.level ? Theme[Hand.grounds[button.row.level]] : Theme.surface
        border.width: Theme.hairline
        border.color: button.row.level ? button.ink : Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.m
        Icon {
            name: button.row.icon
            size: Theme.iconSmall
            color: button.row.level ? button.ink : Theme.brand
        }
        Body {
            text: button.row.name
            color: button.row.level ? button.ink : Theme.surfaceInk
            font.pixelSize: Theme.small
            font.weight: Font.Bold
            lineHeight: Theme.leadingTight
            Accessible.ignored: true
        }
        Body {
            text: button.row.at || button.row.state
            color: button.row.level ? button.ink : Theme.groundQuietInk
            font.pixelSize: Theme.small
            lineHeight: Theme.leadingTight
            Layout.fillWidth: false
            Accessible.ignored: true
        }
    }
}
