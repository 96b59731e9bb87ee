import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// The way to a page.
ActionButton {
    id: tab
    required property string page
    property string symbol
    property bool current: false

    act: ""
    objectName: "technician:page:" + page
    padding: Theme.s
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Accessible.role: Accessible.PageTab
    Accessible.selected: current
    onClicked: Hand.act("page", page)

    background: Rectangle {
        color: tab.down ? Theme.brandSoft : tab.current ? Theme.ground : Theme.sunk
        Rectangle {
            visible: tab.current
            width: parent.width
            height: Theme.focusRing
            color: Theme.accent
        }
    }
    contentItem: RowLayout {
        spacing: Theme.s
        Item {
            Layout.fillWidth: true
        }
        Icon {
            name: tab.symbol
            size: Theme.iconSmall
            color: Theme.brand
        }
        Body {
            text: tab.text
            color: Theme.brandSoftInk
            font.weight: tab.current ? Font.Bold : Font.Medium
            lineHeight: Theme.leadingTight
            Layout.fillWidth: false
            Accessible.ignored: true
        }
        Item {
            Layout.fillWidth: true
        }
    }
}
