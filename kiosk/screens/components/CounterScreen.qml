import QtQuick

// What Main can show: it follows the counter's view for as long as the view is for this screen.
FocusScope {
    id: screen
    property var view: (screen.parent as ScreenLoader).first
    property bool wide: width > height
}
