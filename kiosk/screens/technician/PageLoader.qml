import QtQuick

// A page finds what it shows first here, as in ScreenLoader.
Loader {
    property var first
    required property bool wide
}
