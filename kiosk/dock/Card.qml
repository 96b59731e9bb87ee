import QtQuick
import QtQuick.Layouts

Rectangle {
    id: card
    required property string title
    property string here: ""
    property string tone: ""
    property string said: ""
    readonly property color ink: tone === "wrong" ? "#8f1d16" : tone === "asks" ? "#7a4900" : "#2b6b4c"
    property alias corner: corner.data
    default property alias content: inside.data

    color: "#ffffff"
    radius: 10
    border.color: "#dde3ec"
    implicitHeight: column.implicitHeight + 20

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 10
        anchors.leftMargin: 12
        spacing: 6

        RowLayout {
            spacing: 8
            Rectangle {
                visible: card.tone !== ""
                implicitWidth: 8
                implicitHeight: 8
                radius: 4
                color: card.tone === "wrong" ? "#b3261e" : card.tone === "asks" ? "#b26b00" : "#2f8f63"
            }
            Words {
                text: card.title
                font.pixelSize: 13
                font.weight: Font.DemiBold
                color: "#14233d"
            }
            Words {
                text: card.said
                color: card.ink
            }
            Words {
                text: card.here
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignRight
                Layout.fillWidth: true
            }
            Row {
                id: corner
            }
        }
        ColumnLayout {
            id: inside
            spacing: 6
        }
    }
}
