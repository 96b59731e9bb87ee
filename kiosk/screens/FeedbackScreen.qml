pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: qsTr("Hoe ging het?")
    broad: true
    // Low the reasons need its place.
    subtitle: Theme.flat || Theme.low && view.score > 0 ? "" : qsTr("Uw antwoord helpt ons. We bewaren geen naam.")

    GridLayout {
        columns: 5
        columnSpacing: Theme.s
        rowSpacing: Theme.s
        uniformCellHeights: true
        Layout.fillWidth: true
        Repeater {
            model: [qsTr("heel slecht"), qsTr("slecht"), qsTr("gaat wel"), qsTr("goed"), qsTr("heel goed")]
            Face {
                required property string modelData
                required property int index
                score: index + 1
                text: modelData
                chosen: page.view.score === score
            }
        }
    }
    Body {
        text: page.view.reasons.length > 0 ? qsTr("Waar lag dat aan? U mag meer kiezen.") : ""
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        Layout.topMargin: Theme.low || page.wide ? 0 : Theme.l
    }
    Flow {
        spacing: Theme.s
        Layout.fillWidth: true
        Repeater {
            model: page.view.reasons.length
            Reason {
                required property int index
                readonly property var reason: page.view.reasons[index] ?? ({
                        value: "",
                        label: ""
                    })
                value: reason.value
                text: reason.label
                current: page.view.chosen.includes(reason.value)
            }
        }
    }
    actions: PrimaryButton {
        act: "done"
        symbol: page.view.score ? "check" : "forward"
        quiet: page.view.score === 0
        text: page.view.score ? qsTr("Klaar") : qsTr("Overslaan")
    }
}
