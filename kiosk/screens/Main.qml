import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

// The root: what surrounds every screen, and the screen that the counter's view asks for.
Rectangle {
    id: root
    // QObject with the properties `view` and `frame`, their change signals, and the slot act(action, value).
    required property var counter
    readonly property var view: counter.view
    readonly property var frame: counter.frame

    color: Theme.ground
    LayoutMirroring.enabled: frame.right_to_left
    LayoutMirroring.childrenInherit: true

    function showView() {
        const url = Qt.resolvedUrl(view.screen[0].toUpperCase() + view.screen.slice(1) + "Screen.qml");
        // A screen stays while only its view changes: what is touched and focused must not be built anew.
        if (screen.source.toString() !== url.toString()) {
            screen.first = view;
            screen.source = url;
        }
        if (screen.item)  // else it is there once all of this is
            (screen.item as CounterScreen).view = view;
    }
    onViewChanged: showView()
    Component.onCompleted: showView()

    Connections {
        target: Visitor
        function onAct(action, value) {
            root.counter.act(action, value);
        }
    }
    ColumnLayout {
        anchors.fill: parent
        enabled: !stillThere.visible
        spacing: 0
        TopBar {
            frame: root.frame
            wide: root.width > root.height
            Layout.fillWidth: true
        }
        ScreenLoader {
            id: screen
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        HelpBar {
            frame: root.frame
            wide: root.width > root.height
            Layout.fillWidth: true
        }
    }
    StillThere {
        id: stillThere
        anchors.fill: parent
        seconds: root.frame.seconds_left
    }
}
