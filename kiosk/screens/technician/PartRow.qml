import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// A part of the counter, as overview.Row: well in two lines, ill with what it means for visitors.
ActionButton {
    id: button
    property var row: ({
            part: "",
            name: "",
            level: "",
            icon: "",
            state: "",
            said: "",
            since: "",
            used: "",
            visitors: ""
        })
    readonly property bool ill: row.said !== ""
    readonly property color ink: Theme[Hand.inks[row.level]] ?? Theme.sunkInk

    act: ""
    objectName: "technician:part:" + row.part
    text: row.name
    padding: ill ? Theme.s : Theme.xs
    leftPadding: Theme.m
    rightPadding: ill ? Theme.m : Theme.xs
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Accessible.description: [row.state, row.said, row.visitors].filter(part => part).join(". ")
    onClicked: Hand.act("part", row.part)

    background: Rectangle {
        radius: Theme.card
        color: button.down ? Theme.brandSoft : button.ill ? Theme[Hand.grounds[button.row.level]] : Theme.surface
        border.width: Theme.hairline
        border.color: button.ill ? button.ink : Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.m
        Icon {
            name: button.row.icon
            size: button.ill ? Theme.icon : Theme.iconSmall
            color: button.ink
            Layout.alignment: button.ill ? Qt.AlignTop : Qt.AlignVCenter
        }
        ColumnLayout {
            spacing: 0
            RowLayout {
                spacing: Theme.s
                Body {
                    text: button.ill ? `${button.row.name}: ${button.row.state.toLowerCase()}` : button.row.name
                    color: button.ill ? button.ink : Theme.surfaceInk
                    font.pixelSize: button.ill ? Theme.body : Theme.small
                    font.weight: Font.Bold
                    lineHeight: Theme.leadingTight
                    Accessible.ignored: true
                }
                Body {
                    text: button.ill && button.row.since ? `sinds ${button.row.since}` : ""
                    color: button.ink
                    font.pixelSize: Theme.small
                    Layout.fillWidth: false
                    Layout.alignment: Qt.AlignTop
                    Accessible.ignored: true
                }
            }
            Body {
                text: button.row.said
                color: button.ink
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
            Body {
                text: button.row.visitors
                color: button.ink
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
            Body {
                // Of what is ill this stands above.
                text: {
                    const since = button.row.since ? `sinds ${button.row.since}` : "";
                    const used = button.row.used ? `gebruikt ${button.row.used}` : "";
                    const well = button.row.level === "well" ? [since, used] : [button.row.state.toLowerCase(), since];
                    return (button.ill ? [used && `Laatst ${used}`] : well).filter(part => part).join(", ");
                }
                color: button.ill ? button.ink : Theme.groundQuietInk
                font.pixelSize: Theme.small
                lineHeight: Theme.leadingTight
                Accessible.ignored: true
            }
        }
        Icon {
            visible: button.ill
            name: "forward"
            size: Theme.iconSmall
            color: button.ink
        }
    }
}
