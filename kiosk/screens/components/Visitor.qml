pragma Singleton
import QtQuick

// What the visitor does. Every button says it here, and Main passes it on to the counter.
QtObject {
    signal act(string action, var value)
}
