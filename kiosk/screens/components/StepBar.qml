pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

// How far the visitor is: one mark a step, and in words.
ColumnLayout {
    id: bar
    required property var steps
    required property int step

    visible: steps.length > 0
    spacing: Theme.s

    Body {
        text: qsTr("Stap %1 van %2: %3").arg(bar.step + 1).arg(bar.steps.length).arg(bar.steps[bar.step] ?? "")
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        color: Theme.brandDeepInk
    }
    RowLayout {
        spacing: Theme.xs
        Repeater {
            model: bar.steps.length
            Rectangle {
                required property int index
                Layout.fillWidth: true
                implicitHeight: Theme.bar
                radius: height / 2
                color: index > bar.step ? Theme.brandDeepTrack : index === bar.step ? Theme.accentBright : Theme.brandDeepQuietInk
            }
        }
    }
}
