import QtQuick
import QtQuick.Layouts
import "../theme"

// Whose counter this is, and where the visitor stands.
Rectangle {
    id: topBar
    required property var frame

    color: Theme.brandDeep
    implicitHeight: column.implicitHeight + 2 * Theme.m

    ColumnLayout {
        id: column
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.m
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
