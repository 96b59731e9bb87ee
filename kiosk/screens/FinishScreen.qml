pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: view.title
    centered: true
    broad: true

    Picture {
        name: "finish-" + page.view.outcome
        visible: !Theme.low // what must not be left behind comes first
        Layout.fillWidth: true
        Layout.preferredHeight: page.wide ? Theme.iconHuge : Theme.larger || page.view.qr || page.view.lines.length > 2 ? Theme.pictureWide : Theme.picture
    }
    Repeater {
        model: page.view.lines
        Body {
            required property string modelData
            text: modelData
            font.pixelSize: page.wide || Theme.larger || page.view.lines.length > 2 ? Theme.body : Theme.lead
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Repeater {
        model: page.view.reminders
        Notice {
            required property string modelData
            text: modelData
            symbol: "hand"
            tone: "attention"
        }
    }
    RowLayout {
        visible: page.view.qr !== ""
        spacing: Theme.l
        Layout.topMargin: Theme.s
        Image {
            source: page.view.qr
            smooth: false
            fillMode: Image.PreserveAspectFit
            Layout.preferredWidth: Theme.qr
            Layout.preferredHeight: Theme.qr
            Accessible.role: Accessible.Graphic
            Accessible.name: caption.text
        }
        ColumnLayout {
            spacing: Theme.m
            Body {
                id: caption
                text: qsTr("Richt de camera van uw telefoon op deze code.")
            }
            Body {
                text: reference.words
                color: Theme.groundQuietInk
            }
        }
    }
    Body {
        id: reference
        readonly property string words: page.view.reference ? qsTr("Uw kenmerk: %1").arg(page.view.reference) : ""
        text: page.view.qr ? "" : words
        color: Theme.groundQuietInk
        horizontalAlignment: Text.AlignHCenter
    }
    actions: PrimaryButton {
        act: "continue"
        symbol: "check"
        text: qsTr("Ik heb alles")
    }
}
