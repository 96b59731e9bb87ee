import QtQuick
import QtQuick.Layouts
import "../theme"

// A title, what it is about, and at the bottom the one thing to do next.
CounterScreen {
    id: page
    property string title
    property string subtitle
    property bool centered: false
    // A page with much on it sits closer to its title.
    property bool dense: false
    default property alias content: column.data
    property alias actions: buttons.data

    GridLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        width: page.width - 2 * Theme.margin
        height: page.height
        // On a wide screen the next thing to do stands beside the page: there is no height to lose.
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.xl
        rowSpacing: 0

        ColumnLayout {
            spacing: 0
            Layout.bottomMargin: page.wide || !buttons.visible ? Theme.m : 0
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
                Layout.topMargin: page.dense || page.wide ? Theme.m : Theme.l
                contentHeight: column.y + column.implicitHeight
                interactive: overflows
                clip: overflows
                boundsBehavior: Flickable.StopAtBounds

                ColumnLayout {
                    id: column
                    y: page.centered ? Math.max(0, (flick.height - implicitHeight) / 2) : 0
                    width: flick.width
                    spacing: page.dense ? Theme.s : Theme.m
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
        }
        ColumnLayout {
            id: buttons
            spacing: Theme.s
            visible: visibleChildren.length > 0
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.maximumWidth: page.wide ? Theme.side : page.width
            Layout.alignment: Qt.AlignBottom
            Layout.topMargin: Theme.m
            Layout.bottomMargin: Theme.m
        }
    }
}
