pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: qsTr("Kies uw taal")
    dense: true

    GridLayout {
        columns: page.beside && Theme.larger ? 1 : 2
        columnSpacing: Theme.s
        rowSpacing: Theme.s
        uniformCellWidths: true
        Repeater {
            model: page.view.languages
            SecondaryButton {
                required property var modelData
                act: "language"
                value: modelData.code
                text: modelData.name
                symbol: "check"
                marks: true
                current: modelData.code === page.view.chosen
                Layout.fillWidth: true
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: current
            }
        }
    }
    actions: PrimaryButton {
        act: "back"
        tag: "panel"
        text: qsTr("Ga verder")
    }
}
