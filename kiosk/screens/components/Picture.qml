import QtQuick
import "../theme"

// An illustration (assets/illustrations), as large as the room it is given.
Image {
    property string name

    source: name ? "image://assets/illustrations/" + name + "/" + Theme.variant : ""
    fillMode: Image.PreserveAspectFit
    sourceSize: Qt.size(width, height)
    Accessible.ignored: true
}
