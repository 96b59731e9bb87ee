import QtQuick
import QtQuick.Layouts
import "../theme"

// A title, what it is about, and at the bottom the one thing to do next.
CounterScreen {
    id: page
    property string title
    property string subtitle
    property bool centered: false
    default property alias content: column.data
    property alias actions: bottom.data

    ColumnLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(page.width - 2 * Theme.margin, Theme.pageWidth)
        height: page.height
        spacing: 0

        Heading {
            text: page.title
            Layout.topMargin: page.wide ? Theme.m : Theme.l
            horizontalAlignment: page.centered ? Text.AlignHCenter : Text.AlignLeft
        }
        Body {
            text: page.subtitle
            color: Theme.groundQuietInk
            Layout.topMargin: Theme.s
            horizontalAlignment: page.centered ? Text.AlignHCenter : Text.AlignLeft
        }
        Flickable {
            id: flick
            readonly property bool overflows: contentHeight > height + 1

            objectName: "scroll"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.m
            contentHeight: column.y + column.implicitHeight
            interactive: overflows
            clip: overflows
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: column
                y: page.centered ? Math.max(0, (flick.height - implicitHeight) / 2) : 0
                width: flick.width
                spacing: Theme.m
            }
            Rectangle {
                parent: flick
                visible: flick.overflows && !flick.atYEnd
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.xl
                gradient: Gradient {
                    GradientStop { position: 0; color: Theme.transparent }
                    GradientStop { position: 1; color: Theme.ground }
                }
            }
            Rectangle {
                parent: flick
                visible: flick.overflows
                x: flick.width + Theme.s
                y: flick.visibleArea.yPosition * flick.height
                width: Theme.bar
                height: flick.visibleArea.heightRatio * flick.height
                radius: width / 2
                color: Theme.outline
            }
        }
        ColumnLayout {
            id: bottom
            spacing: Theme.s
            visible: visibleChildren.length > 0
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.topMargin: Theme.m
            Layout.bottomMargin: Theme.m
        }
    }
}
