pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// What is used up, and how much of it there is. As supplies.Left.
GridLayout {
    id: stock
    required property var supplies
    columnSpacing: Theme.s
    rowSpacing: Theme.s
    uniformCellWidths: true
    columns: 3
    Layout.fillWidth: true
    Layout.fillHeight: false

    Repeater {
        model: stock.supplies
        Rectangle {
            id: card
            required property var modelData
            color: Theme.surface
            radius: Theme.card
            border.width: Theme.hairline
            border.color: Theme.line
            implicitHeight: words.implicitHeight + 2 * Theme.s
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            ColumnLayout {
                id: words
                spacing: 0
                x: Theme.m
                y: Theme.s
                width: parent.width - 2 * x
                Body {
                    text: card.modelData.name
                    color: Theme.groundQuietInk
                    font.pixelSize: Theme.small
                    lineHeight: Theme.leadingTight
                }
                Body {
                    text: card.modelData.left
                    color: Theme.surfaceInk
                    font.pixelSize: card.modelData.known ? Theme.body : Theme.small
                    font.weight: card.modelData.known ? Font.Bold : Font.Normal
                    lineHeight: Theme.leadingTight
                }
            }
        }
    }
}
