pragma ComponentBehavior: Bound
import QtQuick

Flow {
    id: tools
    required property string device
    required property var actions
    signal wanted(string what, string argument)

    spacing: 5

    Repeater {
        model: tools.actions

        Tool {
            required property var modelData
            objectName: [tools.device, modelData.do, modelData.argument].filter(Boolean).join(":")
            text: modelData.label
            enabled: modelData.enabled
            strong: modelData.strong
            onClicked: tools.wanted(modelData.do, modelData.argument)
        }
    }
}
