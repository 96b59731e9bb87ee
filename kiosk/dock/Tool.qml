import QtQuick
import QtQuick.Templates as T

T.Button {
    id: tool
    property bool strong: false
    property bool quiet: false

    implicitWidth: label.implicitWidth + 16
    implicitHeight: 26
    Accessible.name: text
    background: Rectangle {
        radius: 6
        color: tool.strong ? (tool.down ? "#122c56" : "#1b4079") : tool.down ? "#dfe6ef" : tool.hovered ? "#f3f6fa" : tool.quiet ? "transparent" : "#ffffff"
        border.width: tool.visualFocus ? 2 : tool.quiet ? 0 : 1
        border.color: tool.visualFocus ? "#b26b00" : tool.strong ? "#1b4079" : "#c5cedb"
        opacity: tool.enabled ? 1 : 0.45
    }
    contentItem: Text {
        id: label
        text: tool.text
        font.family: "Inter"
        font.pixelSize: 12
        font.weight: Font.Medium
        color: tool.strong ? "#ffffff" : tool.quiet ? "#5c6577" : "#14233d"
        opacity: tool.enabled ? 1 : 0.45
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
