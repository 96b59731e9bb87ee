pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

ActionButton {
    id: button
    property string symbol: "forward"
    // The next best thing to do, below the best.
    property bool quiet: false
    property bool offered: true
    // There is no height to lose.
    property bool slim: false
    readonly property color ink: !offered ? Theme.sunkInk : quiet ? Theme.surfaceInk : Theme.brandInk

    enabled: offered
    Layout.fillWidth: true
    implicitHeight: Math.max(slim ? Theme.slim : quiet ? Theme.touch : Theme.touchMain, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.low ? Theme.m : Theme.l
    rightPadding: leftPadding
    background: Rectangle {
        radius: Theme.card
        color: !button.offered ? Theme.sunk : button.quiet ? (button.down ? Theme.brandSoft : Theme.surface) : button.down ? Theme.brandPressed : Theme.brand
        border.width: button.offered && !button.quiet ? 0 : Theme.hairline
        border.color: Theme.outline
    }
    contentItem: RowLayout {
        spacing: Theme.m
        Body {
            text: button.text
            color: button.ink
            font.pixelSize: !button.quiet ? Theme.lead : Theme.flat ? Theme.small : Theme.body
            font.weight: Font.DemiBold
            lineHeight: Theme.leadingTight
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Icon {
            visible: button.offered && button.symbol !== ""
            name: button.symbol
            mirror: button.mirrored && button.symbol === "forward"
            color: button.ink
        }
    }
}
