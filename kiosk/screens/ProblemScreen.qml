pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: view.title
    pairs: Theme.low ? !wide : wide && !Theme.larger
    tight: Theme.low && Theme.larger

    Rectangle {
        visible: !Theme.low && !page.wide && !Theme.larger
        implicitWidth: Theme.iconHuge
        implicitHeight: implicitWidth
        radius: width / 2
        color: Theme.sunk
        Layout.bottomMargin: Theme.s
        Icon {
            anchors.centerIn: parent
            name: page.view.icon
            size: Theme.iconLarge
            color: Theme.accent
        }
    }
    Repeater {
        model: [[qsTr("Wat is er gebeurd"), page.view.happened], [qsTr("Wat wij doen"), page.view.we_do], [qsTr("Wat u kunt doen"), page.view.you_can]].filter(part => part[1])
        ColumnLayout {
            id: part
            required property var modelData
            required property int index
            spacing: Theme.xs
            Layout.fillWidth: true
            Rectangle {
                visible: part.index > 0
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.m
                implicitHeight: Theme.hairline
                color: Theme.line
            }
            Heading {
                text: part.modelData[0]
                font.pixelSize: Theme.body
                color: Theme.accent
            }
            Body {
                text: part.modelData[1]
                font.pixelSize: page.wide || Theme.low || Theme.larger ? Theme.body : Theme.lead
                Layout.bottomMargin: Theme.s
            }
        }
    }
    actions: Repeater {
        model: [["retry", page.view.retry, "retry"], ["otherwise", page.view.otherwise, "forward"], ["stop", page.view.stop, "house"]].filter(way => way[1])
        PrimaryButton {
            required property var modelData
            required property int index
            act: modelData[0]
            tag: act === "stop" ? "problem" : ""
            text: modelData[1]
            symbol: modelData[2]
            quiet: index > 0
            slim: page.tight
            Layout.fillHeight: page.pairs
        }
    }
}
