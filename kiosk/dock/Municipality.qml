pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Card {
    id: card
    required property var municipality
    readonly property int down: municipality.apis.filter(api => api.down).length

    title: "Municipality"
    tone: down > 0 ? "wrong" : municipality.rests ? "asks" : "calm"
    here: municipality.unreachable ? "The network is down" : down > 0 ? down + " of its APIs down" : municipality.rests ? "Its robot rests" : "All of it answers"

    Flow {
        spacing: 5
        Layout.fillWidth: true

        Tool {
            objectName: "network"
            text: card.municipality.unreachable ? "Network back" : "Drop the network"
            strong: card.municipality.unreachable
            onClicked: card.municipality.drop(!card.municipality.unreachable)
        }
        Tool {
            objectName: "robot"
            text: card.municipality.rests ? "Robot works again" : "Robot rests"
            strong: card.municipality.rests
            onClicked: card.municipality.rest(!card.municipality.rests)
        }
        Repeater {
            model: card.municipality.apis

            Tool {
                required property var modelData
                objectName: "api:" + modelData.name
                text: modelData.name + (modelData.down ? " is down" : "")
                strong: modelData.down
                onClicked: card.municipality.stop(modelData.name, !modelData.down)
            }
        }
    }
}
