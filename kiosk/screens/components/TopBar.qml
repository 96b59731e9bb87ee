import QtQuick
import QtQuick.Layouts
import "../theme"

// Whose counter this is, and where the visitor stands.
Rectangle {
    id: topBar
    required property var frame
    required property bool wide

    color: Theme.brandDeep
    implicitHeight: column.implicitHeight + 2 * Theme.m

    GridLayout {
        id: column
        columns: topBar.wide ? 2 : 1
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        columnSpacing: Theme.xl
        rowSpacing: Theme.m
        RowLayout {
            spacing: Theme.s
            Icon {
                name: "weave"
                color: Theme.accentBright
            }
            Body {
                text: "Stadswinkel"
                color: Theme.brandDeepInk
                font.weight: Font.Bold
                Layout.fillWidth: false
            }
            Body {
                text: "Gemeente Tilburg"
                color: Theme.brandDeepQuietInk
                horizontalAlignment: Text.AlignRight
            }
        }
        StepBar {
            steps: topBar.frame.steps
            step: topBar.frame.step
        }
    }
}
