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
        if (screen.source.toString() === url.toString() && screen.item)
            (screen.item as CounterScreen).view = view;
        else
            screen.setSource(url, {
                view: view
            });
    }
    onViewChanged: showView()
    Component.onCompleted: showView()

    Connections {
        target: Visitor
        function onAct(action, value) {
            root.counter.act(action, value);
        }
    }
    GridLayout {
        readonly property bool wide: root.width > root.height
        anchors.fill: parent
        columns: wide ? 2 : 1
        enabled: !stillThere.visible
        columnSpacing: 0
        rowSpacing: 0
        TopBar {
            frame: root.frame
            wide: parent.wide
            Layout.fillWidth: true
            Layout.columnSpan: parent.columns
        }
        Loader {
            id: screen
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        HelpBar {
            frame: root.frame
            wide: parent.wide
            Layout.fillWidth: !wide
            Layout.fillHeight: wide
        }
    }
    StillThere {
        id: stillThere
        anchors.fill: parent
        seconds: root.frame.seconds_left
    }
}
