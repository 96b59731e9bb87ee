pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

// A product. One that cannot be had now stays readable, and says why.
ActionButton {
    id: tile
    required property var product
    property bool compact: false

    act: "start"
    value: product.id
    text: product.title
    enabled: product.available
    padding: compact ? Theme.m : Theme.l
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    Accessible.description: [product.summary, product.available ? product.price || qsTr("Gratis") : "", product.reason].filter(part => part).map(part => part.replace(/\.$/, "")).join(". ")

    background: Rectangle {
        radius: Theme.card
        color: !tile.product.available ? Theme.sunk : tile.down ? Theme.brandSoft : Theme.surface
        border.width: Theme.hairline
        border.color: tile.product.available ? Theme.brand : Theme.outline
    }
    contentItem: ColumnLayout {
        spacing: tile.compact ? Theme.s : Theme.m
        // What it is about stands beside the icon, or where there is little room below it.
        GridLayout {
            columns: 2
            columnSpacing: tile.compact ? Theme.s : Theme.l
            rowSpacing: Theme.s
            Icon {
                name: tile.product.icon
                size: tile.compact ? Theme.icon : Theme.iconLarge
                color: tile.product.available ? Theme.accent : Theme.sunkInk
                Layout.alignment: Qt.AlignTop
                Layout.rowSpan: tile.compact ? 1 : 2
            }
            Body {
                text: tile.product.title
                font.pixelSize: tile.compact ? Theme.body : Theme.lead
                font.weight: Font.Bold
                lineHeight: Theme.leadingTight
                Layout.alignment: tile.compact ? Qt.AlignVCenter : Qt.AlignTop
                Accessible.ignored: true
            }
            Body {
                text: tile.product.summary
                font.pixelSize: tile.compact ? Theme.small : Theme.body
                color: tile.product.available ? Theme.groundQuietInk : Theme.sunkInk
                Layout.columnSpan: tile.compact ? 2 : 1
                Accessible.ignored: true
            }
        }
        Notice {
            text: tile.product.reason
            symbol: tile.product.available ? "info" : "closed"
            compact: tile.compact
            tone: tile.product.available ? "plain" : "attention"
        }
        Item {
            Layout.fillHeight: true
        }
        RowLayout {
            visible: tile.product.available
            spacing: Theme.m
            Body {
                text: tile.product.price || qsTr("Gratis")
                font.pixelSize: tile.compact ? Theme.body : Theme.lead
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Icon {
                visible: tile.compact
                name: "forward"
                mirror: tile.mirrored
                color: Theme.brand
            }
            Rectangle {
                visible: !tile.compact
                implicitWidth: go.implicitWidth + 2 * Theme.l
                implicitHeight: Theme.touch
                radius: Theme.card
                color: tile.down ? Theme.brandPressed : Theme.brand
                RowLayout {
                    id: go
                    anchors.centerIn: parent
                    spacing: Theme.s
                    Body {
                        text: qsTr("Begin")
                        color: Theme.brandInk
                        font.weight: Font.DemiBold
                        lineHeight: Theme.leadingTight
                        Accessible.ignored: true
                    }
                    Icon {
                        name: "forward"
                        mirror: tile.mirrored
                        size: Theme.iconSmall
                        color: Theme.brandInk
                    }
                }
            }
        }
    }
}
