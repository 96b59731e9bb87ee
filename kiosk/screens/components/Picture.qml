import QtQuick

// An illustration (assets/illustrations), as large as the room it is given.
Image {
    property string name

    source: name ? "image://assets/illustrations/" + name : ""
    fillMode: Image.PreserveAspectFit
    sourceSize: Qt.size(width, height)
    Accessible.ignored: true
}
