pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// Out of service: with which words for visitors, and until when.
TechnicianPage {
    id: section
    // What is typed comes back from the page; another sentence may have been chosen meanwhile.
    onViewChanged: if (view?.own && words.text !== view.message)
        words.text = view.message

    ScrollArea {
        gap: Theme.s
        anchors.fill: parent
        anchors.bottomMargin: keyboard.active ? keyboard.height : 0

        Notice {
            text: section.view.closed
            symbol: "closed"
            tone: "attention"
        }
        Deed {
            visible: section.view.closed !== ""
            does: "open_counter"
            text: "Open de balie weer"
            symbol: "check"
            first: true
            Layout.fillWidth: true
        }
        Body {
            text: "Wat bezoekers erbij lezen"
            font.weight: Font.Bold
            Layout.topMargin: Theme.s
        }
        GridLayout {
            visible: !section.view.own
            columns: section.wide ? 2 : 1
            columnSpacing: Theme.s
            rowSpacing: Theme.s
            uniformCellWidths: true
            Repeater {
                model: section.view.messages.length
                Deed {
                    required property int index
                    readonly property var choice: section.view.messages[index]
                    does: "message"
                    what: choice?.key ?? ""
                    tag: "" + index
                    text: choice?.text ?? ""
                    current: choice?.current ?? false
                    symbol: current ? "check" : ""
                    Layout.fillWidth: true
                }
            }
            Deed {
                does: "own"
                text: "Eigen woorden"
                Layout.fillWidth: true
            }
        }
        Rectangle {
            visible: section.view.own
            color: Theme.surface
            radius: Theme.s
            border.width: Theme.border
            border.color: Theme.brand
            implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.s)
            Layout.fillWidth: true
            TextEdit {
                id: words
                objectName: "technician:words"
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.m
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.surfaceInk
                font.family: Theme.family
                font.pixelSize: Theme.body
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                Accessible.role: Accessible.EditableText
                Accessible.name: "Wat bezoekers lezen"
                onTextChanged: {
                    if (length > section.view.longest)
                        remove(section.view.longest, length);
                    if (section.view.own)
                        Hand.act("words", text);
                }
                Rectangle {
                    visible: keyboard.active
                    x: words.cursorRectangle.x
                    y: words.cursorRectangle.y
                    width: Theme.border
                    height: words.cursorRectangle.height
                    color: Theme.brand
                }
            }
        }
        Deed {
            visible: section.view.own
            does: "message"
            text: "Toch een vaste zin"
            symbol: "back"
        }
        Body {
            text: "Hoelang"
            font.weight: Font.Bold
            Layout.topMargin: Theme.s
        }
        GridLayout {
            columns: section.wide ? 3 : 2
            columnSpacing: Theme.s
            rowSpacing: Theme.s
            uniformCellWidths: true
            Repeater {
                model: section.view.ends.length
                Deed {
                    required property int index
                    readonly property var choice: section.view.ends[index]
                    does: "end"
                    what: choice?.key ?? ""
                    text: choice?.text ?? ""
                    current: choice?.current ?? false
                    symbol: current ? "check" : ""
                    Layout.fillWidth: true
                }
            }
        }
        Deed {
            does: "close_counter"
            text: section.view.closed ? "Verander" : "Neem de balie uit dienst"
            symbol: "closed"
            first: section.view.closed === ""
            Layout.fillWidth: true
            Layout.topMargin: Theme.s
        }
    }
    Loader {
        id: keyboard
        active: section.view.own
        width: parent.width + 2 * Theme.m
        x: -Theme.m
        y: parent.height - height + Theme.m
        sourceComponent: Keyboard {
            target: words
            wide: section.wide
            low: true
        }
    }
}
