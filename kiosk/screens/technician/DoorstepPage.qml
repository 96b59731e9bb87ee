pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// Who comes says who they are, and gives their PIN.
TechnicianPage {
    id: page
    readonly property bool asksName: view.stage === "name"

    ScrollArea {
        centered: true
        anchors.fill: parent
        anchors.margins: page.wide ? Theme.m : Theme.l

        GridLayout {
            columns: page.wide && !page.asksName ? 2 : 1
            columnSpacing: Theme.xl
            rowSpacing: Theme.m
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: false
            Layout.preferredWidth: Math.min((columns === 2 ? 1.6 : 1) * Theme.dialogWidth, page.width - 2 * Theme.l)

            ColumnLayout {
                spacing: Theme.m
                Layout.alignment: Qt.AlignTop
                Heading {
                    text: page.asksName ? "Wie bent u?" : `Dag ${page.view.name}`
                }
                Body {
                    text: page.asksName ? (page.view.names.length ? "Kies uw naam. Daarna vragen we uw pincode." : "") : `Typ uw pincode (minstens ${page.view.fewest} cijfers).`
                    color: Theme.groundQuietInk
                    Layout.topMargin: -Theme.s
                }
                Notice {
                    objectName: "technician:said"
                    text: [page.view.said, page.view.wait].filter(part => part).join(" ")
                    symbol: page.view.wait ? "clock" : "warning"
                    tone: "critical"
                }
            }
            GridLayout {
                visible: page.asksName && page.view.names.length > 0
                columns: page.wide ? 2 : 1
                columnSpacing: Theme.s
                rowSpacing: Theme.s
                uniformCellWidths: true
                Repeater {
                    model: page.asksName ? page.view.names : []
                    Deed {
                        required property string modelData
                        does: "choose"
                        what: modelData
                        text: modelData
                        symbol: "person"
                        Layout.fillWidth: true
                    }
                }
            }
            NumberPad {
                visible: !page.asksName
                digits: page.view.digits
                offered: page.view.may_type
                complete: page.view.may_send
                checking: page.view.checking
                low: page.wide
                Layout.rowSpan: page.wide ? 2 : 1
            }
            Deed {
                does: "back"
                text: "Terug"
                symbol: "back"
                Layout.alignment: Qt.AlignLeft | Qt.AlignTop
            }
        }
    }
}
