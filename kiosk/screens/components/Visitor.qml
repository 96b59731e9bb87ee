pragma Singleton
import QtQuick

// What the visitor does. Every button says it here, and Main passes it on to the counter.
QtObject {
    // By the access keypad: then it can be seen where the focus is.
    property bool byKeys: false
    readonly property int reason: byKeys ? Qt.TabFocusReason : Qt.OtherFocusReason
    signal act(string action, var value)
}
