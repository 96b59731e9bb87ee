import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import "theme"
import "components"

// The root: what surrounds every screen, and the screen that the counter's view asks for.
Rectangle {
    id: root
    // QObject with the properties `view` and `frame`, their change signals, and the slot act(action, value).
    required property var counter
    readonly property var view: counter.view
    readonly property var frame: counter.frame
    readonly property bool wide: width > height
    // The visitor goes by the access keypad.
    property bool byKeys: false
    readonly property Item focused: Window.activeFocusItem
    readonly property bool seen: focused?.visible ?? false
    readonly property bool alone: (screen.item as CounterScreen)?.alone ?? false
    // A screen came, and nothing of it has been focused yet.
    property bool arrived: false
    // What was focused by itself: until a key is pressed something before it may become usable.
    property Item placed: null

    // A technician's screen lies over this one, and shows itself after these wishes.
    property bool attended: false
    property var wishes: []
    // Where a finger came down, as parts of the width and the height.
    signal touched(x: real, y: real)

    color: Theme.brandDeep
    LayoutMirroring.enabled: frame.right_to_left
    LayoutMirroring.childrenInherit: true

    function prefers(what: string): bool {
        return (attended ? wishes : frame.preferences).includes(what);
    }
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
    // What can be done first is focused: on a screen that just came, and where what was focused went.
    function begin() {
        if (attended || alone)  // alone there is nothing to do, and so nowhere to begin
            return;
        const shown = screen.item as CounterScreen;
        const used = seen && (focused?.activeFocusOnTab || focused as T.AbstractButton);
        const stays = shown?.activeFocus ? byKeys || focused !== placed : !arrived;
        if (stillThere.visible || used && stays)
            return;
        let first = shown?.nextItemInFocusChain(true);
        while (first as ScrollButton)
            first = first.nextItemInFocusChain(true);
        for (let above = first; above; above = above.parent)
            if (above === shown) {
                placed = first;
                arrived = false;
                return first.forceActiveFocus(Visitor.reason);
            }
    }
    onFocusedChanged: Qt.callLater(begin)
    onSeenChanged: Qt.callLater(begin)
    onAloneChanged: if (!alone)
        waking.start()
    onViewChanged: {
        showView();
        Qt.callLater(begin);
    }
    Component.onCompleted: showView()

    // Who wakes the counter by touching it twice has not chosen what came up under the finger.
    Timer {
        id: waking
        interval: 600
    }
    Binding {
        target: Visitor
        property: "byKeys"
        value: root.byKeys
    }
    Binding {
        target: Theme
        property: "larger"
        value: root.prefers("larger_text")
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: root.prefers("high_contrast")
    }
    Binding {
        target: Theme
        property: "still"
        value: root.prefers("no_motion")
    }
    Binding {
        target: Theme
        property: "low"
        value: root.prefers("low_position")
    }
    Binding {
        target: Theme
        property: "wide"
        value: root.wide
    }
    Binding {
        target: Theme
        property: "across"
        value: Math.hypot(root.width, root.height)
    }
    Connections {
        target: Visitor
        function onAct(action, value) {
            root.counter.act(action, value);
        }
    }
    Weave {
        visible: Theme.low && !root.alone
        width: parent.width
        anchors.bottom: reach.top
    }
    // All there is to see and touch: the whole screen, or the half of it that everybody reaches.
    Rectangle {
        id: reach
        objectName: "reach"
        enabled: !root.attended
        width: parent.width
        height: Theme.low ? Math.floor(parent.height / 2) : parent.height
        anchors.bottom: parent.bottom
        color: Theme.ground

        GridLayout {
            anchors.fill: parent
            columns: root.wide ? 2 : 1
            enabled: !stillThere.visible
            columnSpacing: 0
            rowSpacing: 0
            TopBar {
                id: top
                visible: !(screen.item as CounterScreen)?.tight && !root.alone
                frame: root.frame
                wide: root.wide
                Layout.fillWidth: true
                Layout.maximumHeight: implicitHeight
                Layout.row: 0
            }
            ColumnLayout {
                spacing: 0
                Layout.row: top.visible ? 1 : 0
                Layout.rowSpan: top.visible ? 1 : 2
                Notice {
                    objectName: "notice"
                    visible: text !== "" && !(screen.item as CounterScreen)?.crowded && !root.alone
                    text: root.frame.notice
                    tone: "attention"
                    compact: true
                    inset: Theme.margin
                    radius: 0
                }
                ScreenLoader {
                    id: screen
                    focus: true
                    onLoaded: {
                        root.arrived = true;
                        Qt.callLater(root.begin);
                    }
                    wide: root.wide
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
            HelpBar {
                visible: !root.alone
                frame: root.frame
                wide: root.wide
                Layout.row: root.wide ? 0 : 2
                Layout.column: root.wide ? 1 : 0
                Layout.rowSpan: root.wide ? 2 : 1
                Layout.fillWidth: !root.wide
                Layout.fillHeight: root.wide
            }
        }
        // Where nobody is, a touch anywhere wakes the counter.
        MouseArea {
            objectName: "waking"
            visible: root.alone || waking.running
            anchors.fill: parent
            onPressed: if (root.alone)
                Visitor.act("moved", null)
        }
        StillThere {
            id: stillThere
            anchors.fill: parent
            seconds: root.frame.seconds_left
        }
    }
    // It takes nothing: what is below it is touched as ever.
    Item {
        anchors.fill: parent
        PointHandler {
            onActiveChanged: if (active)
                root.touched(point.pressPosition.x / root.width, point.pressPosition.y / root.height)
        }
    }
}
