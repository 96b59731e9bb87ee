pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// What waits to be sent, what is parked above. A request opens, and says what to do.
TechnicianPage {
    id: page

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.m
        spacing: Theme.s

        Notice {
            objectName: "technician:queue"
            text: page.view.said
            symbol: page.view.wrong ? "warning" : page.view.waiting.length ? "clock" : "check"
            tone: page.view.wrong ? "critical" : page.view.waiting.length ? "plain" : "good"
        }
        Notice {
            objectName: "technician:result"
            text: page.view.result
            symbol: "retry"
        }
        Deed {
            visible: page.view.parked > 1
            does: "retry_parked"
            text: "Alle geparkeerde opnieuw sturen"
            symbol: "retry"
            Layout.alignment: Qt.AlignRight
        }
        ScrollArea {
            gap: Theme.s
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: page.view.waiting.length
                RequestRow {
                    required property int index
                    request: page.view.waiting[index] ?? request
                    opened: page.view.opened === request.number
                }
            }
            Body {
                text: page.view.more
                color: Theme.groundQuietInk
            }
        }
    }
}
