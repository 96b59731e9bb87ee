pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

// Instead of the start screen: read from across the room, before anybody walks up to it for nothing.
CounterScreen {
    id: screen
    // Words in other languages only where there is room for them.
    readonly property bool roomy: !Theme.low && !Theme.larger
    // Low on a wide screen there is no height for one above the other.
    readonly property bool beside: wide && Theme.low
    // It may stand here for days: words and edges move a little each minute.
    readonly property real shiftAcross: (wander.across - 0.5) * Theme.m
    readonly property real shiftDown: (wander.down - 0.5) * Theme.m

    alone: view.alone
    Wander {
        id: wander
        interval: 60000
    }

    Rectangle {
        id: sign
        color: Theme.brandDeep
        width: screen.beside ? parent.width / 2 : parent.width
        height: screen.beside ? parent.height : parent.height * (Theme.low ? 0.36 : 0.58) + screen.shiftDown
        anchors.left: parent.left

        ColumnLayout {
            anchors.fill: parent
            anchors.leftMargin: (Theme.low ? Theme.m : Theme.margin) + screen.shiftAcross
            anchors.rightMargin: (Theme.low ? Theme.m : Theme.margin) - screen.shiftAcross
            anchors.topMargin: screen.wide || Theme.low ? Theme.m : Theme.margin
            anchors.bottomMargin: Theme.m
            spacing: Theme.m
            Icon {
                visible: screen.roomy && !screen.wide
                name: "closed"
                size: Theme.iconHuge
                color: Theme.accentBright
            }
            Heading {
                text: screen.view.title
                color: Theme.brandDeepInk
                font.pixelSize: Theme.shout
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.body
                lineHeight: 1
                wrapMode: Text.WordWrap
                verticalAlignment: Text.AlignVCenter
                Layout.fillHeight: true
            }
            Flow {
                visible: screen.roomy
                spacing: Theme.s
                Layout.fillWidth: true
                Repeater {
                    model: screen.view.others
                    Body {
                        required property string modelData
                        text: modelData
                        color: Theme.brandDeepQuietInk
                        font.pixelSize: Theme.small
                        rightPadding: Theme.m
                    }
                }
            }
        }
    }
    // A technician's own words may be long.
    ScrollArea {
        centered: true
        gap: Theme.low ? Theme.s : Theme.m
        anchors {
            top: screen.beside ? parent.top : sign.bottom
            left: screen.beside ? sign.right : parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.low || screen.wide ? Theme.m : Theme.margin
            leftMargin: (Theme.low ? Theme.m : Theme.margin) + screen.shiftAcross
            rightMargin: (Theme.low ? Theme.m : Theme.margin) - screen.shiftAcross
        }
        Heading {
            text: screen.view.elsewhere
            color: Theme.accent
            font.pixelSize: Theme.low || screen.wide || Theme.larger || screen.view.message ? Theme.title : Theme.hero
        }
        Notice {
            text: screen.view.message
        }
        Notice {
            text: screen.view.again
            symbol: "clock"
            tone: "attention"
        }
    }
}
