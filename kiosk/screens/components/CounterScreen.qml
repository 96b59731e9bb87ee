import QtQuick

// What Main can show: it follows the counter's view for as long as the view is for this screen.
FocusScope {
    readonly property ScreenLoader loader: parent as ScreenLoader
    property var view: loader ? loader.first : null
    property bool wide: loader ? loader.wide : false
    // There is a keyboard in the lower half: whatever can give height for what is typed does so.
    property bool tight: false
    // Nobody is at it: nothing else is on the screen.
    property bool alone: false
    // There is no height for what is said to everyone.
    property bool crowded: false
}
