pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// A device gets a new process, and says how it is.
TechnicianPage {
    id: section

    ScrollArea {
        gap: Theme.s
        anchors.fill: parent

        Body {
            text: "Het programma van het apparaat begint opnieuw. Dat duurt een paar seconden."
            color: Theme.groundQuietInk
        }
        Repeater {
            model: section.view.devices.length
            Rectangle {
                id: line
                required property int index
                readonly property var device: section.view.devices[index]
                color: Theme.surface
                radius: Theme.card
                border.width: Theme.hairline
                border.color: Theme.line
                implicitHeight: row.implicitHeight + 2 * Theme.xs
                Layout.fillWidth: true
                RowLayout {
                    id: row
                    spacing: Theme.m
                    x: Theme.m
                    width: parent.width - Theme.m - Theme.xs
                    anchors.verticalCenter: parent.verticalCenter
                    Icon {
                        name: line.device?.icon ?? ""
                        size: Theme.iconSmall
                        color: Theme[Hand.inks[line.device?.level ?? ""]] ?? Theme.sunkInk
                    }
                    ColumnLayout {
                        spacing: 0
                        Body {
                            text: line.device?.name ?? ""
                            color: Theme.surfaceInk
                            font.weight: Font.Bold
                            lineHeight: Theme.leadingTight
                        }
                        Body {
                            text: line.device?.said || line.device?.state || ""
                            color: Theme.groundQuietInk
                            font.pixelSize: Theme.small
                            lineHeight: Theme.leadingTight
                        }
                    }
                    Deed {
                        does: "device"
                        what: line.device?.part ?? ""
                        text: "Herstart"
                        symbol: "retry"
                        offered: section.view.busy === ""
                        Layout.fillWidth: false
                        Accessible.description: line.device?.name ?? ""
                    }
                }
            }
        }
    }
}
