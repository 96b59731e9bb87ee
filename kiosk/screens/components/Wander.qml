import QtQuick
import "../theme"

// Where something stands for a while, so that it burns into no screen: `across` and `down` are parts (0 to 1) of the room.
Timer {
    // How often it has moved.
    property int turn: 0
    readonly property real across: [0.5, 0, 1, 0.25, 0.75][turn % 5]
    readonly property real down: [0.4, 0.85, 0.1, 0.65, 0.25, 1, 0][turn % 7]

    interval: Theme.linger
    repeat: true
    running: true
    onTriggered: turn += 1
}
