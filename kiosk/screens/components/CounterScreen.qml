import QtQuick

// What Main can show: it follows the counter's view for as long as the view is for this screen.
FocusScope {
    required property var view
    required property bool wide
}
