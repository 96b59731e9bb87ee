import QtQuick

Text {
    font.family: "Inter"
    font.pixelSize: 12
    color: "#4d5568"
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
