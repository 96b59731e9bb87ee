pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    readonly property bool shared: view.sharing.length > 0
    readonly property bool full: shared || wide || Theme.low || Theme.larger

    title: qsTr("Zo gaan we om met uw gegevens")
    broad: true

    Repeater {
        model: page.view.sentences
        Rectangle {
            id: card
            required property string modelData
            required property int index
            Layout.fillWidth: true
            implicitHeight: row.implicitHeight + 2 * (page.full ? Theme.m : Theme.l)
            radius: Theme.card
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line
            RowLayout {
                id: row
                anchors.centerIn: parent
                width: parent.width - 2 * spacing
                spacing: page.beside ? Theme.m : Theme.l
                Icon {
                    name: ["passport", "document", "lock"][card.index] ?? "check"
                    size: page.beside ? Theme.icon : Theme.iconLarge
                    color: Theme.brand
                }
                Body {
                    text: card.modelData
                    font.pixelSize: page.full ? Theme.body : Theme.lead
                }
            }
        }
    }
    // Who else gets the data. Said here, before anything is asked.
    Rectangle {
        visible: page.shared
        Layout.fillWidth: true
        implicitHeight: sharing.implicitHeight + 2 * Theme.m
        radius: Theme.card
        color: Theme.attentionSoft
        DataRows {
            id: sharing
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.l
            rows: page.view.sharing
        }
    }
    actions: PrimaryButton {
        act: "continue"
        text: qsTr("Dat is goed")
    }
}
