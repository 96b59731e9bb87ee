pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// All about one part: what is the matter, what to do in steps, and a button that tries it again.
ColumnLayout {
    id: detail
    // As overview_page.OverviewView.
    property var view
    property bool wide: false
    readonly property var opened: view?.detail ?? null
    readonly property var row: opened?.row ?? null

    spacing: Theme.s
    RowLayout {
        spacing: Theme.m
        Deed {
            does: "back"
            text: "Overzicht"
            symbol: "back"
            Layout.fillWidth: false
        }
        Item {
            Layout.fillWidth: true
        }
        Deed {
            does: "again"
            text: detail.view?.trying ? "We proberen het" : "Probeer opnieuw"
            symbol: "retry"
            first: true
            offered: !(detail.view?.trying ?? false)
            Layout.fillWidth: false
        }
    }
    Notice {
        objectName: "technician:result"
        text: detail.view?.result ?? ""
        symbol: detail.view?.well ? "check" : "warning"
        tone: detail.view?.well ? "good" : "critical"
    }
    ScrollArea {
        gap: Theme.s
        Layout.fillWidth: true
        Layout.fillHeight: true

        RowLayout {
            spacing: Theme.m
            Icon {
                name: detail.row?.icon ?? ""
                size: Theme.icon
                color: Theme[Hand.inks[detail.row?.level ?? ""]] ?? Theme.sunkInk
            }
            Heading {
                text: detail.row?.name ?? ""
            }
        }
        Body {
            text: {
                const row = detail.row;
                return row ? [row.state, row.since && `sinds ${row.since}`, row.used && `laatst gebruikt ${row.used}`].filter(part => part).join(", ") + "." : "";
            }
            color: Theme.groundQuietInk
        }
        Notice {
            text: detail.row?.visitors ?? ""
            symbol: "person"
            tone: Hand.tones[detail.row?.level ?? ""] ?? "plain"
        }
        Repeater {
            model: detail.opened?.troubles ?? []
            TroubleCard {
                required property var modelData
                trouble: modelData
            }
        }
        Body {
            text: detail.opened?.troubles.length ? "" : "Er is niets te doen."
        }
        Body {
            text: detail.opened?.heard.length ? "Het apparaat zegt zelf: " + detail.opened.heard.join("; ") : ""
            color: Theme.groundQuietInk
        }
        Body {
            text: detail.opened?.tried.length ? "Wat de balie zelf probeerde, de laatste 24 uur" : ""
            font.weight: Font.DemiBold
            Layout.topMargin: Theme.s
        }
        Body {
            text: detail.opened?.tried.join("\n") ?? ""
            color: Theme.groundQuietInk
        }
    }
}
