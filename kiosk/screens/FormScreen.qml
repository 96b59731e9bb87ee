pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

// A page of questions, and the keyboard below it where there is something to type.
CounterScreen {
    id: screen
    readonly property bool typing: view.fields.some(field => field.keyboard !== "")
    // Low on a wide screen there is no height for both: the keyboard stands beside the page.
    readonly property bool sideways: typing && wide && Theme.low
    // Digits alone leave the page more room.
    readonly property bool digits: view.fields.every(field => ["", "numbers", "phone"].includes(field.keyboard))
    tight: typing && Theme.low
    crowded: tight
    // The keyboard leaves little height for what is typed.
    readonly property bool slim: typing && (Theme.low || wide)
    // What a question is made for: it stays while only what stands in it changes.
    readonly property string keys: view.fields.map(field => field.key).join()
    // The field that the keyboard types in.
    property TextField current: null
    readonly property Item focused: Window.activeFocusItem

    onKeysChanged: Soon.have(screen, "begin")
    Component.onCompleted: Soon.have(screen, "begin")
    onFocusedChanged: Soon.have(screen, "follow")

    function fields() {
        return Array.from({
            length: questions.count
        }, (_, place) => typedOf(questions.itemAt(place))).filter(field => field);
    }
    function typedOf(question) {
        return question?.typed;
    }
    // At the first field where something is wrong, else the first that is empty.
    function begin() {
        const all = fields();
        const first = all.find(field => field.view.error) ?? all.find(field => field.view.value === "") ?? all[0];
        (first?.input ?? nextItemInFocusChain(true)).forceActiveFocus(Visitor.reason);
    }
    // The visitor is done with a field when something else is focused that is no key of the keyboard.
    function follow() {
        if (!focused || (keyboard.item as Keyboard)?.activeFocus)
            return;
        const now = fields().find(field => field.input === focused) ?? null;
        if (now === current)
            return;
        const before = current;
        if (now || !typing)
            current = now;
        if (before && before !== now)
            Visitor.act("filled", before.view.key);
    }
    Connections {
        target: Visitor
        function onAct(action) {
            if (action === "continue" && screen.typing)
                Soon.have(screen, "mend");
        }
    }
    // After an attempt to go on: to what is to be mended.
    function mend() {
        if (view.fields.some(field => field.error !== ""))
            begin();
    }

    Page {
        id: page
        view: screen.view
        wide: screen.wide && !screen.sideways
        anchors.fill: parent
        anchors.bottomMargin: screen.sideways ? 0 : keyboard.height
        anchors.rightMargin: screen.sideways ? keyboard.width - (Theme.margin - Theme.m) : 0  // no wide margin between the two
        title: screen.typing && Theme.low ? "" : view.title  // there each field says itself what it asks
        dense: true
        slim: screen.slim

        GridLayout {
            columns: screen.typing && page.wide ? Math.min(3, screen.view.fields.length) : 1
            columnSpacing: Theme.m
            rowSpacing: Theme.s
            Repeater {
                id: questions
                model: screen.keys.split(",")
                ColumnLayout {
                    id: question
                    required property int index
                    readonly property TextField typed: typedLoader.item as TextField
                    readonly property var field: screen.view.fields[index] ?? ({
                            key: "",
                            type: "",
                            label: "",
                            description: "",
                            options: [],
                            value: "",
                            error: "",
                            private: false,
                            keyboard: "",
                            longest: 0
                        })

                    spacing: Theme.s
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    Layout.bottomMargin: typedLoader.active ? 0 : Theme.s
                    Accessible.role: Accessible.Grouping
                    Accessible.name: field.label
                    Loader {
                        id: typedLoader
                        active: question.field.keyboard !== ""
                        visible: active
                        Layout.fillWidth: true
                        sourceComponent: TextField {
                            view: question.field
                            slim: screen.slim
                            labelled: screen.view.fields.length > 1 || page.title === ""
                            current: screen.current === this
                            onWantsKeys: (keyboard.item as Keyboard).enter()
                        }
                    }
                    Body {
                        visible: !typedLoader.active && page.view.fields.length > 1  // a single question is the title of the page
                        text: question.field.label
                        font.pixelSize: Theme.lead
                        font.weight: Font.DemiBold
                        lineHeight: Theme.leadingTight
                    }
                    Body {
                        visible: !typedLoader.active && text !== ""
                        text: question.field.description
                        color: Theme.groundQuietInk
                    }
                    Notice {
                        visible: !typedLoader.active && text !== ""
                        text: question.field.error
                        symbol: "warning"
                        tone: "critical"
                    }
                    GridLayout {
                        columns: page.wide && !page.beside || question.field.options.length > 8 ? 2 : 1
                        columnSpacing: Theme.s
                        rowSpacing: Theme.s
                        visible: question.field.options.length > 0
                        Repeater {
                            model: question.field.type === "radio" ? question.field.options.length : 0
                            Choice {
                                id: choice
                                required property int index
                                readonly property var option: question.field.options[index] ?? ({
                                        value: "",
                                        label: "",
                                        description: "",
                                        aloud: ""
                                    })

                                key: question.field.key
                                answer: option.value
                                text: option.label
                                description: option.description
                                aloud: option.aloud
                                chosen: option.value !== "" && option.value === question.field.value
                            }
                        }
                        Repeater {
                            model: question.field.type === "radio" ? 0 : question.field.options.length
                            Tickbox {
                                required property int index
                                readonly property var option: question.field.options[index] ?? ({
                                        value: "",
                                        label: "",
                                        description: "",
                                        aloud: ""
                                    })

                                key: question.field.key
                                answer: option.value
                                text: option.label
                                description: option.description
                                aloud: option.aloud
                                chosen: option.value !== "" && question.field.value.split(",").includes(option.value)
                            }
                        }
                    }
                }
            }
        }
        actions: PrimaryButton {
            id: next
            act: "continue"
            slim: screen.slim
            symbol: screen.sideways && Theme.larger ? "" : "forward"  // there is no width for it beside the word
            text: offered ? qsTr("Verder") : qsTr("Kies eerst een antwoord")
            offered: screen.view.can_continue
        }
    }
    // Made with the first field that is typed in: most visits never need it.
    Loader {
        id: keyboard
        active: screen.typing
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: screen.sideways ? Theme.side * (screen.digits ? 1 : 1.4) : parent.width
        height: !active ? 0 : screen.sideways ? parent.height : implicitHeight
        sourceComponent: Keyboard {
            target: screen.current?.input ?? null
            kind: screen.current?.view.keyboard ?? screen.view.fields.find(field => field.keyboard !== "")?.keyboard ?? "letters"
            lineCount: screen.view.fields.some(field => ["letters", "email"].includes(field.keyboard)) ? 5 : 4
            lines: screen.current?.lines ?? false
            secret: screen.current?.secret ?? false
            low: screen.wide && !screen.sideways
            slim: screen.slim && !screen.sideways
            wide: screen.wide
            onPassed: {
                const all = screen.fields();
                const after = all[all.indexOf(screen.current) + 1]?.input ?? next;
                after.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
}
