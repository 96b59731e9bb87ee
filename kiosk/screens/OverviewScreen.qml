pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: view.title
    dense: true

    Repeater {
        model: page.view.requests.length
        Rectangle {
            id: card
            required property int index
            readonly property var request: page.view.requests[index] ?? ({
                    title: "",
                    asked: "",
                    state: "",
                    ended: false,
                    aloud: ""
                })
            Layout.fillWidth: true
            implicitHeight: row.implicitHeight + 2 * Theme.m
            radius: Theme.card
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line
            RowLayout {
                id: row
                anchors.centerIn: parent
                width: parent.width - 2 * (Theme.flat ? Theme.s : Theme.m)
                spacing: Theme.flat ? Theme.s : Theme.m
                Icon {
                    name: card.request.ended ? "check" : "clock"
                    size: Theme.flat ? Theme.iconSmall : Theme.icon
                    color: card.request.ended ? Theme.positive : Theme.brand
                    Layout.alignment: Qt.AlignTop
                }
                ColumnLayout {
                    spacing: Theme.xs
                    Body {
                        text: card.request.title
                        aloud: card.request.aloud
                        font.weight: Font.Bold
                        lineHeight: Theme.leadingTight
                    }
                    Body {
                        text: card.request.state
                        aloud: card.request.aloud
                    }
                    Body {
                        text: card.request.asked
                        aloud: card.request.aloud
                        font.pixelSize: Theme.small
                        color: Theme.groundQuietInk
                    }
                }
            }
        }
    }
    Notice {
        text: page.view.remark
    }
    actions: [
        GridLayout {
            visible: page.view.pages > 1
            columns: page.beside ? 1 : 3
            columnSpacing: Theme.m
            rowSpacing: Theme.xs
            // The place of each stays where there is none, so that what is between is in the middle.
            Item {
                visible: newer.visible || !page.beside
                implicitWidth: Math.max(newer.implicitWidth, older.implicitWidth)
                implicitHeight: newer.implicitHeight
                SecondaryButton {
                    id: newer
                    visible: page.view.page > 0
                    anchors.left: parent.left
                    act: "page"
                    value: page.view.page - 1
                    tag: "back"
                    symbol: "back"
                    text: qsTr("Nieuwer")
                }
            }
            Body {
                text: qsTr("Bladzijde %1 van %2").arg(page.view.page + 1).arg(page.view.pages)
                font.pixelSize: Theme.low || Theme.larger ? Theme.small : Theme.body
                lineHeight: Theme.leadingTight
                horizontalAlignment: Text.AlignHCenter
            }
            Item {
                visible: older.visible || !page.beside
                implicitWidth: Math.max(newer.implicitWidth, older.implicitWidth)
                implicitHeight: older.implicitHeight
                SecondaryButton {
                    id: older
                    visible: page.view.page + 1 < page.view.pages
                    anchors.left: page.beside ? parent.left : undefined
                    anchors.right: page.beside ? undefined : parent.right
                    act: "page"
                    value: page.view.page + 1
                    tag: "next"
                    symbol: "forward"
                    text: qsTr("Ouder")
                }
            }
        },
        PrimaryButton {
            act: "done"
            symbol: "check"
            text: qsTr("Ik weet genoeg")
        }
    ]
}
