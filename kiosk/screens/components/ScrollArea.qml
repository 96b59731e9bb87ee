pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import "../theme"

// What may be longer than the place it has. Then it says so, and moves by a finger, by buttons, and with the focus.
// Its buttons stand below it; on a wide screen and low, where there is no height to lose, beside it; or where it is told.
Item {
    id: area
    default property alias content: column.data
    property alias gap: column.spacing
    property alias place: flick.contentY
    property bool centered: false
    // How far from the side its buttons stay.
    property int edge: 0
    // Where its buttons stand instead.
    property Item corner: null
    // As tall as its place even where there is less to show.
    property bool fills: false
    property bool overflows: false
    readonly property bool needed: column.implicitHeight > height + 1
    readonly property bool beside: !corner && (Theme.low || Window.width > Window.height)
    // How high what is in it is, and how much of that is seen.
    readonly property real length: column.implicitHeight
    readonly property real room: flick.height
    // The width that its buttons take.
    readonly property real taken: overflows && beside ? ways.width + (edge || Theme.m) : 0
    readonly property alias buttonsWidth: ways.width
    readonly property alias buttonsHeight: ways.height
    readonly property Item focused: Window.activeFocusItem

    objectName: "scroll"
    onFocusedChanged: follow()
    // Buttons beside it take width, and so make it higher. Judged when a layout is done: within one it would never end.
    onNeededChanged: Qt.callLater(judge)
    Component.onCompleted: judge()

    function judge() {
        overflows = needed;
    }

    function follow() {
        // What is focused by itself on a screen that came does not move it under a finger.
        if (!Visitor.byKeys && (focused as T.Control)?.focusReason === Qt.OtherFocusReason)
            return;
        for (let above = focused; above; above = above.parent)
            if (above === column)
                return reveal(focused);
    }
    function reveal(item: Item) {
        show(item, 0, item.height);
    }
    // A part of an item, into sight; of what is higher than the place, the beginning.
    function show(item: Item, from: real, to: real) {
        const top = item.mapToItem(column, 0, 0).y;
        moveTo(Math.min(top + from - Theme.s, Math.max(flick.contentY, top + to + Theme.s - flick.height)));
    }
    function moveTo(y: real) {
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, y));
    }

    // A finger may have moved it away from what keys are at.
    Connections {
        target: Visitor
        function onByKeysChanged() {
            area.follow();
        }
    }
    Flickable {
        id: flick
        clip: area.overflows
        contentHeight: column.y + column.height
        interactive: area.overflows
        boundsBehavior: Flickable.StopAtBounds
        width: parent.width - area.taken
        height: parent.height - (area.overflows && !area.beside && !area.corner ? ways.height + Theme.s + ways.anchors.bottomMargin : 0)
        anchors.left: parent.left

        ColumnLayout {
            id: column
            y: area.centered ? Math.max(0, (flick.height - implicitHeight) / 2) : 0
            width: flick.width
            height: area.fills ? Math.max(flick.height, implicitHeight) : implicitHeight
        }
        Rectangle {
            parent: flick
            visible: area.overflows && !flick.atYEnd
            anchors.bottom: parent.bottom
            width: parent.width
            height: area.corner ? Theme.s : Theme.l
            gradient: Gradient {
                GradientStop { position: 0; color: Theme.transparent }
                GradientStop { position: 1; color: Theme.ground }
            }
        }
    }
    Grid {
        id: ways
        readonly property int size: area.corner ? Theme.slim : Theme.touch
        parent: area.corner ?? area
        columns: area.beside && area.height >= 2 * size + spacing ? 1 : 2
        visible: area.overflows
        Accessible.role: Accessible.ToolBar
        Accessible.name: qsTr("Bladeren")
        anchors.right: parent?.right
        anchors.rightMargin: area.edge
        anchors.bottomMargin: area.edge ? Theme.s : 0
        anchors.bottom: parent?.bottom
        spacing: Theme.s

        ScrollButton {
            objectName: "scroll:up"
            symbol: "up"
            text: qsTr("Naar boven")
            size: ways.size
            offered: !flick.atYBeginning
            onClicked: area.moveTo(flick.contentY - flick.height + Theme.touch)
        }
        ScrollButton {
            objectName: "scroll:down"
            symbol: "down"
            text: qsTr("Naar beneden, er staat nog meer")
            size: ways.size
            offered: !flick.atYEnd
            onClicked: area.moveTo(flick.contentY + flick.height - Theme.touch)
        }
    }
}
