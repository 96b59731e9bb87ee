pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

// The same on every screen, low enough for an arm from a wheelchair: one step back, the language, stop, and a person.
Rectangle {
    id: bar
    required property var frame
    required property bool wide

    color: Theme.sunk
    implicitHeight: column.implicitHeight + 2 * Theme.m

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    GridLayout {
        id: column
        columns: bar.wide ? 2 : 1
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        columnSpacing: Theme.xl
        rowSpacing: Theme.m
        RowLayout {
            visible: bar.frame.can_back || bar.frame.can_stop || bar.frame.languages.length > 0
            spacing: Theme.s
            Flow {
                spacing: Theme.s
                Layout.fillWidth: true
                Repeater {
                    model: bar.frame.languages
                    SecondaryButton {
                        required property var modelData
                        act: "language"
                        value: modelData.code
                        text: modelData.name
                        current: modelData.code === bar.frame.language
                        Accessible.checkable: true
                        Accessible.checked: current
                    }
                }
            }
            SecondaryButton {
                visible: bar.frame.can_back
                act: "back"
                symbol: "back"
                text: qsTr("Terug")
            }
            SecondaryButton {
                visible: bar.frame.can_stop
                act: "stop"
                symbol: "stop"
                text: qsTr("Stoppen")
            }
        }
        RowLayout {
            spacing: Theme.s
            Layout.maximumWidth: bar.wide ? Theme.side : bar.width
            Icon {
                name: "help"
                size: Theme.iconSmall
                color: Theme.sunkInk
            }
            Body {
                text: qsTr("Hulp nodig? Vraag het aan een medewerker.")
                color: Theme.sunkInk
                font.pixelSize: Theme.small
                lineHeight: Theme.leadingTight
            }
        }
    }
}
