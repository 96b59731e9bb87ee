import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// A section of deeds, as actions_page.Section, and how it stands.
ActionButton {
    id: button
    property var section: ({
            name: "",
            title: "",
            icon: "",
            now: ""
        })

    act: ""
    objectName: "technician:section:" + section.name
    text: section.title
    padding: Theme.m
    Layout.fillWidth: true
    Accessible.description: section.now
    onClicked: Hand.act("section", section.name)

    background: Rectangle {
        radius: Theme.card
        color: button.down ? Theme.brandSoft : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.outline
    }
    contentItem: RowLayout {
        spacing: Theme.m
        Icon {
            name: button.section.icon
            size: Theme.icon
            color: Theme.brand
        }
        ColumnLayout {
            spacing: 0
            Body {
                text: button.section.title
                color: Theme.surfaceInk
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Body {
                text: button.section.now
                color: Theme.groundQuietInk
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
        Icon {
            name: "forward"
            size: Theme.iconSmall
            color: Theme.brand
        }
    }
}
