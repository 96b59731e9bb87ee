pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: view.title
    dense: true

    Repeater {
        model: page.view.fields.length
        ColumnLayout {
            id: question
            required property int index
            readonly property var field: page.view.fields[index] ?? ({
                    key: "",
                    label: "",
                    description: "",
                    options: [],
                    value: "",
                    error: ""
                })

            spacing: Theme.s
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.s
            Accessible.role: Accessible.Grouping
            Accessible.name: field.label
            Body {
                visible: page.view.fields.length > 1  // a single question is the title of the page
                text: question.field.label
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
                lineHeight: Theme.leadingTight
            }
            Body {
                text: question.field.description
                color: Theme.groundQuietInk
            }
            Notice {
                text: question.field.error
                symbol: "warning"
                tone: "critical"
            }
            GridLayout {
                columns: page.wide && !page.beside || question.field.options.length > 8 ? 2 : 1
                columnSpacing: Theme.s
                rowSpacing: Theme.s
                Repeater {
                    model: question.field.options.length
                    Choice {
                        id: choice
                        required property int index
                        readonly property var option: question.field.options[index] ?? ({
                                value: "",
                                label: "",
                                description: ""
                            })

                        key: question.field.key
                        answer: option.value
                        text: option.label
                        description: option.description
                        chosen: option.value !== "" && option.value === question.field.value
                    }
                }
            }
        }
    }
    actions: PrimaryButton {
        act: "continue"
        text: offered ? qsTr("Verder") : qsTr("Kies eerst een antwoord")
        offered: page.view.can_continue
    }
}
