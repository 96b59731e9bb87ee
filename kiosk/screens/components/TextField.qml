pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

// A question to type an answer to. The counter says what stands in it: what is typed goes there, and comes back masked.
// It gives nothing to the clipboard and undoes nothing: the next visitor may press the same keys.
ColumnLayout {
    id: field
    // As views.FieldView.
    required property var view
    // A single question is the title of its page.
    property bool labelled: true
    // A keyboard leaves little height.
    property bool slim: false
    // The keyboard types here.
    property bool current: false
    readonly property alias input: input
    readonly property ScrollArea scroll: {
        let above = parent;
        while (above && !(above as ScrollArea))
            above = above.parent;
        return above as ScrollArea;
    }
    readonly property bool lines: view.type === "textarea"
    // Must never be spoken on a loudspeaker.
    readonly property bool secret: view.private
    // The access keypad wants to go to the keyboard.
    signal wantsKeys

    function sync() {
        if (input.text === view.value)
            return;
        // The cursor stays before what it stood before; what only parts groups does not count.
        let behind = input.text.slice(input.cursorPosition).replace(/[ -]/g, "").length;
        let place = view.value.length;
        while (behind > 0 && place > 0)
            behind -= /[^ -]/.test(view.value[--place]) ? 1 : 0;
        input.text = view.value;
        input.cursorPosition = place;
    }
    // Into sight, where the page is longer than its place: all of it, or what is typed in and what is wrong with that, or
    // the line that is typed in.
    function reveal() {
        if (!current || !scroll)
            return;
        if (height <= scroll.room)
            return scroll.reveal(field);
        if (frame.height <= scroll.room)
            return scroll.show(field, frame.y, height);
        const line = input.cursorRectangle, top = frame.y + input.y + line.y;
        scroll.show(field, top, top + line.height);
    }
    function lateReveal() {
        Soon.have(field, "reveal");
    }
    onViewChanged: sync()
    onCurrentChanged: lateReveal()
    Connections {
        target: field.current ? field.scroll : null
        function onLengthChanged() {
            field.lateReveal();
        }
        function onRoomChanged() {
            field.lateReveal();
        }
    }

    spacing: Theme.xs
    Layout.fillWidth: true
    Layout.alignment: Qt.AlignTop

    Body {
        visible: field.labelled
        text: field.view.label
        font.pixelSize: field.slim && Theme.larger ? Theme.small : Theme.body
        font.weight: Font.DemiBold
        lineHeight: Theme.leadingTight
        Accessible.ignored: true
    }
    Body {
        text: field.view.error ? "" : field.view.description  // how to mend it says more, and there is little room
        font.pixelSize: field.labelled ? Theme.small : Theme.body
        color: Theme.groundQuietInk
        Layout.bottomMargin: field.labelled ? 0 : Theme.s
        Accessible.ignored: true
    }
    Rectangle {
        id: frame
        implicitHeight: Math.max(field.slim ? Theme.slim : Theme.touch - Theme.s, input.implicitHeight + 2 * (field.slim ? Theme.xs : Theme.s), field.lines && !field.slim ? 2 * Theme.touch : 0)
        Layout.fillWidth: true
        radius: Theme.s
        color: Theme.surface
        border.width: field.current || field.view.error ? Theme.border : Theme.hairline
        border.color: field.view.error ? Theme.criticalSoftInk : field.current ? Theme.brand : Theme.outline

        TapHandler {
            onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
        }
        TextEdit {
            id: input
            objectName: "field:" + field.view.key
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.m
            y: field.lines && !field.slim ? Theme.s : (parent.height - height) / 2
            activeFocusOnTab: true
            color: Theme.surfaceInk
            font.family: Theme.family
            font.pixelSize: field.slim ? Theme.body : Theme.lead
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            selectByMouse: false
            // Nothing that helps with typing may learn from it.
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData
            // It stands still, and also while the access keypad is at the keys.
            cursorDelegate: Item {}

            Accessible.role: Accessible.EditableText
            Accessible.name: field.view.label
            Accessible.description: [field.view.error, field.view.description, left.text].filter(text => text !== "").join(" ")
            Accessible.multiLine: field.lines

            onTextChanged: {
                if (text === field.view.value)
                    return;
                Visitor.act("answer", {
                    key: field.view.key,
                    value: text
                });
                field.sync();
            }
            onCursorRectangleChanged: field.lateReveal()
            Component.onCompleted: {
                text = field.view.value;
                cursorPosition = text.length;
            }
            Keys.onPressed: event => {
                const forbidden = [StandardKey.Copy, StandardKey.Cut, StandardKey.Paste, StandardKey.Undo, StandardKey.Redo];
                const onTop = cursorRectangle.y < cursorRectangle.height, below = cursorRectangle.y + 2 * cursorRectangle.height > height;
                if (forbidden.some(key => event.matches(key)))
                    event.accepted = true;
                else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab)
                    field.step(event.key === Qt.Key_Tab, event);
                else if (event.key === Qt.Key_Select || event.key === Qt.Key_Down && (below || !field.lines))
                    event.accepted = field.asksForKeys();
                else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !field.lines)
                    field.step(true, event);
                else if (event.key === Qt.Key_Up && (onTop || !field.lines))
                    field.step(false, event);
            }
            Rectangle {
                visible: field.current
                x: input.cursorRectangle.x
                y: input.cursorRectangle.y
                width: Theme.border
                height: input.cursorRectangle.height
                color: Theme.brand
            }
        }
    }
    function asksForKeys() {
        wantsKeys();
        return true;
    }
    function step(forward, event) {
        const reason = forward ? Qt.TabFocusReason : Qt.BacktabFocusReason;
        input.nextItemInFocusChain(forward).forceActiveFocus(reason);
        event.accepted = true;
    }
    Body {
        id: left
        text: field.lines ? qsTr("Nog %1 tekens").arg(field.view.longest - input.length) : ""
        Accessible.ignored: true
        font.pixelSize: Theme.small
        color: Theme.groundQuietInk
        horizontalAlignment: Text.AlignRight
    }
    Notice {
        text: field.view.error
        symbol: "warning"
        tone: "critical"
        compact: true
        slim: field.slim
    }
}
