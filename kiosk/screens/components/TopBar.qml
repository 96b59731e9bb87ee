import QtQuick
import QtQuick.Layouts
import "../theme"

// Whose counter this is, and where the visitor stands.
Rectangle {
    id: topBar
    required property var frame
    required property bool wide

    color: Theme.brandDeep
    implicitHeight: Theme.low ? (steps.visible ? column.implicitHeight + 2 * Theme.s : 0) : column.implicitHeight + 2 * Theme.m

    GridLayout {
        id: column
        columns: topBar.wide ? 2 : 1
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        columnSpacing: Theme.xl
        rowSpacing: Theme.m
        RowLayout {
            visible: !Theme.low
            spacing: Theme.s
            Icon {
                name: "weave"
                color: Theme.accentBright
            }
            Body {
                text: Theme.hall
                color: Theme.brandDeepInk
                font.weight: Font.Bold
                Layout.fillWidth: false
            }
            Body {
                visible: !(topBar.wide && Theme.larger && steps.visible)  // there is no width for it beside the steps
                text: Theme.municipality
                color: Theme.brandDeepQuietInk
                horizontalAlignment: Text.AlignRight
            }
        }
        StepBar {
            id: steps
            Layout.fillWidth: true
            steps: topBar.frame.steps
            step: topBar.frame.step
        }
    }
}
