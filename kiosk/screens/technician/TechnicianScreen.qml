pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// Over the visitor's screen: who comes says who they are, who is in has pages. In Dutch alone.
FocusScope {
    id: screen
    // QObject with the properties `view` and `content`, their change signals, and the slot act(action, value).
    required property var technician
    readonly property var view: technician.view
    readonly property var content: technician.content
    readonly property bool isIn: view.stage === "in"
    readonly property bool wide: width > height

    objectName: "technician"
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    z: 1
    focus: true

    function showPage() {
        const open = technician.view.page;  // as it is now: one of both may have been told of only
        const url = Qt.resolvedUrl(open ? open[0].toUpperCase() + open.slice(1) + "Page.qml" : "DoorstepPage.qml");
        const shown = open ? technician.content : technician.view;
        if (page.source.toString() !== url.toString()) {
            page.first = shown;
            page.source = url;
        } else if (page.item) {
            (page.item as TechnicianPage).view = shown;
        }
    }
    onViewChanged: showPage()
    onContentChanged: showPage()
    Component.onCompleted: {
        showPage();
        forceActiveFocus();
    }

    Connections {
        target: Hand
        function onAct(action, value) {
            screen.technician.act(action, value);
        }
    }
    // Nothing below is touched.
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            color: Theme.brandDeep
            Layout.fillWidth: true
            implicitHeight: Theme.touch + 2 * Theme.s

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: screen.wide ? Theme.m : Theme.l
                anchors.rightMargin: Theme.m
                spacing: Theme.s
                ColumnLayout {
                    spacing: 0
                    Layout.alignment: Qt.AlignVCenter
                    Layout.fillHeight: false
                    Body {
                        text: `Beheer van ${screen.view.counter}`
                        color: Theme.brandDeepInk
                        font.weight: Font.Bold
                        Accessible.role: Accessible.Heading
                    }
                    Body {
                        text: screen.isIn ? screen.view.name : ""
                        color: Theme.brandDeepQuietInk
                        font.pixelSize: Theme.small
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                }
                Deed {
                    does: "contrast"
                    text: "Contrast"
                    symbol: "contrast"
                    current: screen.view.strong
                    Layout.fillWidth: false
                }
                Deed {
                    does: "leave"
                    text: screen.isIn ? "Verlaten" : "Sluiten"
                    symbol: "stop"
                    Layout.fillWidth: false
                }
            }
        }
        RowLayout {
            visible: screen.isIn
            spacing: 0
            uniformCellSizes: true
            Repeater {
                model: screen.view.tabs
                TabButton {
                    required property var modelData
                    page: modelData.name
                    text: modelData.title
                    symbol: modelData.icon
                    current: screen.view.page === modelData.name
                }
            }
        }
        PageLoader {
            id: page
            focus: true
            wide: screen.wide
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    // It takes nothing, and only tells that somebody is there.
    Item {
        anchors.fill: parent
        PointHandler {
            onActiveChanged: if (active)
                screen.technician.act("here", null)
        }
    }
}
