import QtQuick

// A screen finds its first view here: initial properties given to Loader.setSource are never freed (Qt 6.11).
Loader {
    property var first
    required property bool wide
}
