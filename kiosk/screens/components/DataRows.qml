pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

ColumnLayout {
    id: table
    required property var rows

    spacing: Theme.s
    Layout.fillWidth: true
    Repeater {
        model: table.rows
        GridLayout {
            id: row
            required property var modelData
            columns: Theme.flat ? 1 : 2  // beside each other larger words would be torn
            columnSpacing: Theme.m
            rowSpacing: 0
            Body {
                text: row.modelData.label
                color: Theme.groundQuietInk
                font.pixelSize: Theme.small
                Layout.fillWidth: true
                Layout.horizontalStretchFactor: 2
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.hairline
            }
            Body {
                text: row.modelData.value
                aloud: row.modelData.aloud ?? ""
                font.weight: Font.Medium
                font.pixelSize: Theme.small
                Layout.horizontalStretchFactor: 3
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
            }
        }
    }
}
