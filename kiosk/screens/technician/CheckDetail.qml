pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// One test: what it does, what is to be done while it goes, how it ended and what to do then.
ColumnLayout {
    id: detail
    required property var opened
    required property bool wide
    readonly property var row: opened?.row ?? null
    readonly property bool goes: opened?.goes ?? false
    readonly property string question: opened?.question ?? ""

    spacing: Theme.m
    RowLayout {
        spacing: Theme.m
        Deed {
            does: "back"
            text: "Alle tests"
            symbol: "back"
            Layout.fillWidth: false
        }
        Item {
            Layout.fillWidth: true
        }
        Deed {
            does: detail.goes ? "stop" : "begin"
            what: detail.goes ? "" : detail.row?.check ?? ""
            text: detail.goes ? "Stop" : detail.opened?.ended ? "Test nog eens" : "Begin de test"
            symbol: detail.goes ? "stop" : "retry"
            first: !detail.goes
            Layout.fillWidth: false
        }
    }
    ScrollArea {
        gap: Theme.m
        Layout.fillWidth: true
        Layout.fillHeight: true

        RowLayout {
            spacing: Theme.m
            Icon {
                name: detail.row?.icon ?? ""
                size: Theme.icon
                color: Theme[Hand.inks[detail.row?.level ?? ""]] ?? Theme.brand
            }
            Heading {
                text: detail.row?.name ?? ""
            }
        }
        Body {
            text: detail.opened?.about ?? ""
        }
        Rectangle {
            visible: asks.text !== ""
            color: Theme.brandSoft
            radius: Theme.card
            border.width: Theme.highContrast ? Theme.hairline : 0
            border.color: Theme.brandSoftInk
            implicitHeight: asked.implicitHeight + 2 * Theme.m
            Layout.fillWidth: true
            ColumnLayout {
                id: asked
                spacing: Theme.s
                x: Theme.m
                width: parent.width - 2 * x
                anchors.verticalCenter: parent.verticalCenter
                Heading {
                    id: asks
                    objectName: "technician:words"
                    text: detail.goes && !detail.question ? detail.opened.words : ""
                    color: Theme.brandSoftInk
                    font.pixelSize: Theme.lead
                }
                Body {
                    text: detail.opened?.left ?? ""
                    color: Theme.brandSoftInk
                }
            }
        }
        Picture {
            visible: !detail.wide && (detail.opened?.picture ?? "") !== ""
            name: (detail.opened?.picture ?? "").split("/")[1] ?? ""
            Layout.preferredWidth: Theme.picture
            Layout.preferredHeight: Theme.picture
            Layout.alignment: Qt.AlignHCenter
        }
        ColumnLayout {
            visible: detail.question !== ""
            spacing: Theme.m
            Heading {
                objectName: "technician:question"
                text: detail.question
                font.pixelSize: Theme.lead
            }
            RowLayout {
                spacing: Theme.m
                Deed {
                    does: "judge"
                    what: "good"
                    text: "Ja"
                    symbol: "check"
                    Layout.preferredWidth: 1
                    Layout.fillWidth: true
                }
                Deed {
                    does: "judge"
                    what: "bad"
                    text: "Nee"
                    symbol: "stop"
                    Layout.preferredWidth: 1
                    Layout.fillWidth: true
                }
            }
        }
        Notice {
            objectName: "technician:ended"
            text: detail.goes || !detail.row?.level ? "" : [`${detail.row.state}.`, ...detail.opened.seen].join("\n")
            symbol: detail.row?.icon ?? ""
            tone: Hand.tones[detail.row?.level ?? ""] ?? "plain"
        }
        TroubleCard {
            trouble: detail.opened?.trouble ?? null
        }
        Body {
            text: detail.opened?.ended ?? ""
            color: Theme.groundQuietInk
            font.pixelSize: Theme.small
        }
    }
}
