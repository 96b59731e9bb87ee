pragma ComponentBehavior: Bound
import QtQuick
import "../theme"

// Three dots that take turns: we are busy, and in no hurry.
Row {
    id: spinner
    property bool running: true

    spacing: Theme.dot
    visible: running
    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Even geduld")
    Repeater {
        model: 3
        Rectangle {
            id: dot
            required property int index
            width: Theme.dot
            height: width
            radius: width / 2
            color: Theme.accent
            SequentialAnimation on opacity {
                running: spinner.running && spinner.visible && Theme.moves
                loops: Animation.Infinite
                PauseAnimation { duration: dot.index * Theme.calm / 6 }
                NumberAnimation { to: Theme.faded; duration: Theme.calm / 3 }
                NumberAnimation { to: 1; duration: Theme.calm / 3 }
                PauseAnimation { duration: (2 - dot.index) * Theme.calm / 6 }
            }
        }
    }
}
