import QtQuick
import "../theme"

Image {
    id: icon
    property string name
    property color color: Theme.groundInk
    property int size: Theme.icon

    source: name ? "image://assets/icons/" + name + "/" + color.toString().slice(-6) : ""
    sourceSize: Qt.size(size, size)
    width: size
    height: size
    Accessible.ignored: true
}
