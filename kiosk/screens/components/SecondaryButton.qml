pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

ActionButton {
    id: button
    property string symbol
    property bool current: false
    // Its symbol shows only on the one that is current; the others keep its place, so that all begin on one line.
    property bool marks: false

    leftPadding: Theme.m
    rightPadding: Theme.m
    topPadding: Theme.s
    bottomPadding: Theme.s
    background: Rectangle {
        radius: Theme.card
        color: button.current || button.down ? Theme.brandSoft : Theme.surface
        border.width: button.current ? Theme.border : Theme.hairline
        border.color: button.current ? Theme.brand : Theme.outline
    }
    contentItem: RowLayout {
        spacing: Theme.s
        // What leads on points away from its words.
        layoutDirection: button.symbol === "forward" ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            visible: button.symbol !== ""
            opacity: button.marks && !button.current ? 0 : 1
            name: button.symbol
            mirror: button.mirrored && (button.symbol === "back" || button.symbol === "forward")
            size: Theme.iconSmall
            color: Theme.brand
        }
        Body {
            text: button.text
            color: Theme.brandSoftInk
            font.weight: Font.DemiBold
            lineHeight: Theme.leadingTight
            horizontalAlignment: button.symbol ? Text.AlignLeft : Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
}
