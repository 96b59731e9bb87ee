pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// A request that waits, as queue_page.Waiting: in two lines, or whole.
Rectangle {
    id: row
    property var request: ({
            number: "",
            product: "",
            parked: false,
            state: "",
            since: "",
            tries: "",
            why: "",
            detail: "",
            steps: []
        })
    property bool opened: false
    readonly property color ink: request.parked ? Theme.criticalSoftInk : Theme.surfaceInk

    color: request.parked ? Theme.criticalSoft : Theme.surface
    radius: Theme.card
    border.width: Theme.hairline
    border.color: request.parked ? Theme.criticalSoftInk : Theme.line
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        spacing: 0
        width: parent.width

        ActionButton {
            id: head
            act: ""
            objectName: "technician:request:" + row.request.number
            text: row.request.number
            padding: Theme.s
            leftPadding: Theme.m
            rightPadding: Theme.m
            Accessible.description: `${row.request.product}. ${row.request.state}. ${row.request.why}`
            Layout.fillWidth: true
            onClicked: Hand.act("request", row.request.number)
            background: Rectangle {
                radius: Theme.card
                color: head.down ? Theme.brandSoft : Theme.transparent
            }
            contentItem: RowLayout {
                spacing: Theme.m
                Icon {
                    name: row.request.parked ? "warning" : "clock"
                    size: Theme.iconSmall
                    color: row.ink
                }
                ColumnLayout {
                    spacing: 0
                    Body {
                        text: row.request.product
                        color: row.ink
                        font.weight: Font.Bold
                        lineHeight: Theme.leadingTight
                        Accessible.ignored: true
                    }
                    Body {
                        text: [row.request.state, row.request.since && `sinds ${row.request.since}`, row.request.tries].filter(part => part).join(", ")
                        color: row.ink
                        font.pixelSize: Theme.small
                        Accessible.ignored: true
                    }
                    Body {
                        text: row.request.why
                        color: row.ink
                        font.pixelSize: Theme.small
                        Accessible.ignored: true
                    }
                }
                Icon {
                    name: row.opened ? "up" : "down"
                    size: Theme.iconSmall
                    color: row.ink
                }
            }
        }
        ColumnLayout {
            visible: row.opened
            spacing: Theme.s
            Layout.leftMargin: Theme.m
            Layout.rightMargin: Theme.m
            Layout.bottomMargin: Theme.m
            Body {
                text: `Nummer ${row.request.number}`
                color: row.ink
                font.pixelSize: Theme.small
            }
            Body {
                text: row.request.detail ? `Het laatste antwoord: ${row.request.detail}` : ""
                color: row.ink
                font.pixelSize: Theme.small
            }
            Steps {
                steps: row.request.steps
                ink: row.ink
            }
            Deed {
                does: "retry"
                what: row.request.number
                text: row.request.parked ? "Opnieuw sturen" : "Probeer nu"
                symbol: "retry"
                first: row.request.parked
                Layout.alignment: Qt.AlignRight
            }
        }
    }
}
