import QtQuick
import QtQuick.Layouts
import "../theme"

// A title, what it is about, and at the bottom the one thing to do next.
CounterScreen {
    id: page
    property string title
    property string subtitle
    property bool centered: false
    // Needs the width more than the height.
    property bool broad: false
    // A page with much on it sits closer to its title.
    property bool dense: false
    // In the lower half of a wide screen the next thing to do stands beside the page: there is no height to lose.
    readonly property bool beside: wide && Theme.low && !broad
    // Where there is little height the buttons to scroll with stand beside the one thing to do, and take none of the page.
    readonly property bool rowed: (Theme.low || slim) && !beside && Array.from(buttons.visibleChildren).filter(each => !(each as Repeater)).length === 1
    // What is in the middle of the page stays so beside the buttons to scroll with.
    readonly property real aside: centered && !Theme.flat ? column.taken : 0
    // A keyboard leaves little height.
    property bool slim: false
    // The things to do stand two by two.
    property bool pairs: false
    default property alias content: column.content
    property alias actions: buttons.data

    GridLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        width: page.width - 2 * Theme.margin
        height: page.height
        columns: page.beside ? 2 : 1
        columnSpacing: Theme.flat ? Theme.m : Theme.xl  // larger words need the width
        rowSpacing: 0

        ColumnLayout {
            spacing: 0
            Layout.bottomMargin: page.beside || !buttons.visible ? Theme.m : 0
            Heading {
                text: page.title
                font.pixelSize: page.slim && Theme.larger ? Theme.lead : Theme.title
                Layout.topMargin: page.dense || page.wide || Theme.low ? Theme.m : Theme.l
                Layout.rightMargin: page.aside
                horizontalAlignment: page.centered ? Text.AlignHCenter : Text.AlignLeft
            }
            Body {
                text: page.subtitle
                color: Theme.groundQuietInk
                Layout.topMargin: Theme.s
                Layout.rightMargin: page.aside
                horizontalAlignment: page.centered ? Text.AlignHCenter : Text.AlignLeft
            }
            ScrollArea {
                id: column
                centered: page.centered
                corner: page.rowed ? corner : null
                gap: page.dense ? Theme.s : Theme.m
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.topMargin: page.slim ? Theme.xs : page.dense || page.wide || Theme.low ? Theme.m : Theme.l
            }
        }
        RowLayout {
            visible: buttons.visible
            spacing: Theme.s
            Layout.fillHeight: false
            Layout.minimumWidth: page.beside ? Theme.side : 0
            Layout.maximumWidth: page.beside ? Theme.side : page.width
            Layout.alignment: Qt.AlignBottom
            Layout.topMargin: Theme.low || page.slim ? Theme.s : Theme.m
            Layout.bottomMargin: Theme.low || page.slim ? Theme.s : Theme.m
            GridLayout {
                id: buttons
                columns: page.pairs ? 2 : 1
                columnSpacing: Theme.m
                rowSpacing: Theme.s
                visible: visibleChildren.length > 0
                Layout.fillWidth: true
                Layout.fillHeight: false
            }
            Item {
                id: corner
                visible: page.rowed && column.overflows
                implicitWidth: column.buttonsWidth
                implicitHeight: column.buttonsHeight
                Layout.alignment: Qt.AlignBottom
            }
        }
    }
}
