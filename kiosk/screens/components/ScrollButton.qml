pragma ComponentBehavior: Bound
import QtQuick
import "../theme"

// A way through what is longer than its place. It has no words: an arrow is one.
ActionButton {
    id: button
    required property string symbol
    property bool offered: true
    property int size: Theme.touch

    act: ""
    // A finger leaves the focus where it was; by keys it stays here at the end, else it would go back to the beginning.
    focusPolicy: Qt.TabFocus
    enabled: offered || activeFocus
    width: size
    height: size
    background: Rectangle {
        radius: Theme.card
        color: !button.offered ? Theme.sunk : button.down ? Theme.brandSoft : Theme.surface
        border.width: button.offered ? Theme.border : Theme.hairline
        border.color: button.offered ? Theme.brand : Theme.outline
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.symbol
            color: button.offered ? Theme.brand : Theme.sunkInk
        }
    }
}
