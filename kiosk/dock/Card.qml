import QtQuick
import QtQuick.Layouts

Rectangle {
    id: card
    required property string title
    property string status
    property string tone: "calm"
    default property alias content: inside.data

    color: "#ffffff"
    radius: 10
    border.color: "#dde3ec"
    implicitHeight: column.implicitHeight + 24
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 12
        spacing: 8

        RowLayout {
            spacing: 8
            Text {
                text: card.title
                font.family: "Inter"
                font.pixelSize: 13
                font.weight: Font.DemiBold
                color: "#14233d"
            }
            Item {
                Layout.fillWidth: true
            }
            Rectangle {
                visible: card.status !== ""
                implicitWidth: 8
                implicitHeight: 8
                radius: 4
                color: card.tone === "wrong" ? "#b3261e" : card.tone === "asks" ? "#b26b00" : "#2f8f63"
            }
            Text {
                text: card.status
                font.family: "Inter"
                font.pixelSize: 12
                color: "#4d5568"
                elide: Text.ElideRight
                Layout.maximumWidth: 230
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        ColumnLayout {
            id: inside
            spacing: 6
        }
    }
}
