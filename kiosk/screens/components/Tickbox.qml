pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

// One of several answers that go together, as a card. The counter decides what is chosen.
ActionButton {
    id: tick
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
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.description: description

    background: Rectangle {
        radius: Theme.card
        color: tick.chosen || tick.down ? Theme.brandSoft : Theme.surface
        border.width: tick.chosen ? Theme.border : Theme.hairline
        border.color: tick.chosen ? Theme.brand : Theme.outline
    }
    contentItem: RowLayout {
        spacing: Theme.m
        Rectangle {
            implicitWidth: Theme.iconSmall
            implicitHeight: Theme.iconSmall
            radius: Theme.xs
            color: tick.chosen ? Theme.brand : Theme.surface
            border.width: Theme.border
            border.color: tick.chosen ? Theme.brand : Theme.outline
            Icon {
                visible: tick.chosen
                anchors.centerIn: parent
                name: "check"
                size: parent.width - Theme.xs
                color: Theme.brandInk
            }
        }
        ColumnLayout {
            spacing: 0
            Body {
                text: tick.text
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Body {
                text: tick.description
                font.pixelSize: Theme.small
                color: tick.chosen ? Theme.sunkInk : Theme.groundQuietInk
                Accessible.ignored: true
            }
        }
    }
}
