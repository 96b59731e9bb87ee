pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// What to do, one after the other.
ColumnLayout {
    id: steps
    property var steps: []
    property color ink: Theme.surfaceInk

    spacing: Theme.s
    visible: repeater.count > 0
    Layout.fillWidth: true
    Repeater {
        id: repeater
        model: steps.steps
        RowLayout {
            id: step
            required property int index
            required property string modelData
            spacing: Theme.s
            Body {
                text: `${step.index + 1}.`
                font.weight: Font.Bold
                color: steps.ink
                Layout.fillWidth: false
                Layout.preferredWidth: Theme.iconSmall
                Layout.alignment: Qt.AlignTop
                Accessible.ignored: true
            }
            Body {
                text: step.modelData
                color: steps.ink
            }
        }
    }
}
