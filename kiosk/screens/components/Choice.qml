pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

// One answer of several, as a card. The counter decides what is chosen, so the button never checks itself.
ActionButton {
    id: choice
    required property string key
    required property string answer
    property string description
    property bool chosen: false
    // What a loudspeaker says instead, where the answer is private.
    property string aloud

    act: "answer"
    value: ({
            key: key,
            value: answer
        })
    tag: key + ":" + answer
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    padding: Theme.m
    topPadding: Theme.s
    bottomPadding: Theme.s
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: description

    background: Rectangle {
        radius: Theme.card
        color: choice.chosen || choice.down ? Theme.brandSoft : Theme.surface
        border.width: choice.chosen ? Theme.border : Theme.hairline
        border.color: choice.chosen ? Theme.brand : Theme.outline
    }
    contentItem: RowLayout {
        spacing: Theme.m
        Rectangle {
            implicitWidth: Theme.iconSmall
            implicitHeight: Theme.iconSmall
            radius: width / 2
            color: Theme.surface
            border.width: Theme.border
            border.color: choice.chosen ? Theme.brand : Theme.outline
            Rectangle {
                visible: choice.chosen
                anchors.centerIn: parent
                width: Theme.dot
                height: width
                radius: width / 2
                color: Theme.brand
            }
        }
        ColumnLayout {
            spacing: 0
            Body {
                text: choice.text
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Body {
                text: choice.description
                font.pixelSize: Theme.small
                color: choice.chosen ? Theme.sunkInk : Theme.groundQuietInk
                Accessible.ignored: true
            }
        }
    }
}
