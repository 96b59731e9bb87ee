import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

// The hall is closed: no light at all, but for who touches it.
CounterScreen {
    id: screen
    alone: true

    Rectangle {
        anchors.fill: parent
        color: "black"
    }
    ColumnLayout {
        visible: !screen.view.dark
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, screen.wide ? parent.width * 0.7 : parent.width)
        spacing: Theme.low ? Theme.m : Theme.l
        Icon {
            visible: !Theme.low && !screen.wide
            name: "clock"
            size: Theme.iconHuge
            color: Theme.accentBright
        }
        Heading {
            text: screen.view.title
            color: "white"
            font.pixelSize: Theme.low ? Theme.shout : Theme.hero
        }
        Heading {
            text: screen.view.again
            color: Theme.accentBright
        }
        Flow {
            visible: !Theme.low && !Theme.larger
            spacing: Theme.s
            Layout.fillWidth: true
            Layout.topMargin: Theme.l
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
