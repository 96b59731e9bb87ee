pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

// One place in the help bar. The place stays where what it offers cannot be had now.
Item {
    id: place
    required property string act
    property var value: null
    property string symbol
    property string text
    property string more
    property bool offered: true
    property bool checkable: false
    property bool current: false
    // A way through the visit, among what changes how it looks.
    property bool way: false

    implicitWidth: 1
    implicitHeight: button.implicitHeight
    Layout.fillWidth: true
    Layout.fillHeight: true

    ActionButton {
        id: button
        anchors.fill: parent
        visible: place.offered
        act: place.act
        value: place.value
        text: place.text
        padding: Theme.low ? Theme.xs / 2 : Theme.xs
        Accessible.role: place.checkable ? Accessible.CheckBox : Accessible.Button
        Accessible.checkable: place.checkable
        Accessible.checked: place.checkable && place.current
        Accessible.description: place.more
        background: Rectangle {
            radius: Theme.card
            color: place.current ? Theme.brand : button.down ? Theme.brandSoft : place.way ? Theme.surface : Theme.transparent
            border.width: place.way || Theme.highContrast ? Theme.hairline : 0
            border.color: place.current ? Theme.brand : Theme.outline
        }
        contentItem: ColumnLayout {
            spacing: 0
            Icon {
                name: place.symbol
                mirror: button.mirrored && place.symbol === "back"
                size: Theme.iconSmall
                color: place.current ? Theme.brandInk : Theme.brand
                Layout.alignment: Qt.AlignHCenter | Qt.AlignBottom
            }
            Body {
                text: place.text
                color: place.current ? Theme.brandInk : Theme.brandSoftInk
                font.pixelSize: Theme.small
                font.weight: Font.Medium
                lineHeight: Theme.leadingTight
                horizontalAlignment: Text.AlignHCenter
                Layout.alignment: Qt.AlignTop
                Accessible.ignored: true
            }
        }
    }
}
