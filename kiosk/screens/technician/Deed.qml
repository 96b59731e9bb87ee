import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// Something to do. The one that matters most on a page is `first`.
SecondaryButton {
    id: deed
    required property string does
    property var what: ""
    property bool first: false
    property bool offered: true
    readonly property color ink: !offered ? Theme.sunkInk : first ? Theme.brandInk : Theme.brandSoftInk

    act: ""
    tag: what === "" ? "" : String(what)
    objectName: "technician:" + does + (tag ? ":" + tag : "")
    enabled: offered
    onClicked: Hand.act(does, what)
    Accessible.role: Accessible.Button

    background: Rectangle {
        radius: Theme.card
        color: !deed.offered ? Theme.sunk : deed.first ? (deed.down ? Theme.brandPressed : Theme.brand) : deed.current || deed.down ? Theme.brandSoft : Theme.surface
        border.width: deed.current ? Theme.border : deed.first && deed.offered ? 0 : Theme.hairline
        border.color: deed.current ? Theme.brand : Theme.outline
    }
    contentItem: RowLayout {
        spacing: Theme.s
        Item {
            visible: !label.leads
            Layout.fillWidth: true
        }
        Icon {
            visible: deed.symbol !== ""
            name: deed.symbol
            size: Theme.iconSmall
            color: deed.first ? deed.ink : deed.offered ? Theme.brand : deed.ink
        }
        Body {
            id: label
            // Long words take the whole width, from the left.
            readonly property bool leads: implicitWidth > deed.availableWidth - 2 * Theme.iconSmall
            text: deed.text
            color: deed.ink
            font.weight: Font.DemiBold
            lineHeight: Theme.leadingTight
            verticalAlignment: Text.AlignVCenter
            Layout.fillWidth: leads
            Accessible.ignored: true
        }
        Item {
            visible: !label.leads
            Layout.fillWidth: true
        }
    }
}
