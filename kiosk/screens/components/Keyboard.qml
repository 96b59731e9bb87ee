pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"
import "keyboard.js" as Layouts

// The keyboard on the screen: letters that Dutch registers take, in the order that a visitor's language has them. It
// remembers nothing, and guesses no words.
FocusScope {
    id: keyboard
    // The TextEdit that is typed in; null: none.
    property TextEdit target: null
    // As in views.FieldView.
    property string kind: "letters"
    property bool lines: false
    property bool wide: false
    // Its keys are no higher than they must be.
    property bool low: wide
    property bool slim: false
    // What is typed must not be spoken on a loudspeaker, and so neither where the keypad goes.
    property bool secret: false
    property bool shifted: false
    property string page: "letters"
    // An arrow of the access keypad went past the last row.
    signal passed

    readonly property bool pad: kind === "numbers" || kind === "phone"
    readonly property string order: qsTr("qwerty", "first letters of the keyboard: qwerty, qwertz or azerty")
    readonly property string accents: qsTr("éëïöüáóè", "letters with an accent, of this language, at most ten; may be -")
    readonly property var rows: Layouts.rows(kind, page, order, accents.replace("-", ""), lines)
    // It stays as high as the highest that the page needs: nothing moves when another field is chosen.
    property int lineCount: rows.length
    readonly property int keyHeight: slim ? Theme.key : low ? Theme.touch - 2 * Theme.s : Theme.touch - Theme.s

    // Latin letters run from left to right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    objectName: "keyboard"
    implicitHeight: column.height + 2 * (slim ? Theme.xs : Theme.s)
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Toetsenbord")

    onTargetChanged: begin()
    onKindChanged: begin()

    function begin() {
        page = "letters";
        shifted = kind === "letters" && target !== null && target.text === "";
    }
    function press(name) {
        if (!target)
            return;
        switch (name) {
        case "shift":
            shifted = !shifted;
            break;
        case "letters":
        case "signs":
        case "accents":
            Qt.callLater(turn, name);  // the key that was touched goes with its page
            break;
        case "back":
            if (target.cursorPosition > 0)
                target.remove(target.cursorPosition - 1, target.cursorPosition);
            break;
        default:
            target.insert(target.cursorPosition, name === "space" ? " " : name === "enter" ? "\n" : shown(name));
            shifted = false;
        }
    }
    function turn(name) {
        const focused = activeFocus;
        page = name;
        if (focused)
            enter();
    }
    function shown(name) {
        return shifted && name.length === 1 ? name.toUpperCase() : name;
    }
    // The access keypad comes in at the top.
    function enter() {
        keyAt(0, 0).forceActiveFocus(Qt.TabFocusReason);
    }
    function keyAt(row, place) {
        return inLine(lineRepeater.itemAt(row), place);
    }
    function inLine(line, place) {
        return line.keys.itemAt(place);
    }
    function move(across, down) {
        for (let row = 0; row < rows.length; ++row) {
            const place = rows[row].findIndex((name, index) => keyAt(row, index).activeFocus);
            if (place < 0)
                continue;
            if (down)
                return moveRow(row + down, keyAt(row, place));
            const beside = keyAt(row, place + across);
            if (beside?.enabled)
                beside.forceActiveFocus(Qt.TabFocusReason);
            return;
        }
    }
    function moveRow(row, from) {
        if (row < 0)
            return target?.forceActiveFocus(Qt.BacktabFocusReason);
        if (row >= rows.length)
            return passed();
        const middle = from.mapToItem(keyboard, from.width / 2, 0).x;
        const away = key => Math.abs(key.mapToItem(keyboard, key.width / 2, 0).x - middle);
        const keys = rows[row].map((name, index) => keyAt(row, index)).filter(key => key.enabled);
        keys.reduce((best, key) => away(key) < away(best) ? key : best).forceActiveFocus(Qt.TabFocusReason);
    }

    Keys.onLeftPressed: move(-1, 0)
    Keys.onRightPressed: move(1, 0)
    Keys.onUpPressed: move(0, -1)
    Keys.onDownPressed: move(0, 1)
    Keys.onBackPressed: moveRow(-1, null)

    Rectangle {
        anchors.fill: parent
        color: Theme.sunk
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    ColumnLayout {
        id: column
        readonly property int room: keyboard.width - 2 * Theme.m
        anchors.centerIn: parent
        height: keyboard.lineCount * (keyboard.keyHeight + spacing) - spacing
        width: keyboard.pad ? Math.min(room, Theme.side) : keyboard.wide ? Math.min(room, 2 * Theme.side + Theme.side / 3) : room
        spacing: Theme.xs
        Repeater {
            id: lineRepeater
            model: keyboard.rows
            RowLayout {
                id: line
                required property var modelData
                readonly property alias keys: keyRepeater
                spacing: Theme.xs
                uniformCellSizes: keyboard.pad
                Layout.fillHeight: true
                Repeater {
                    id: keyRepeater
                    model: line.modelData
                    Key {
                        required property string modelData
                        readonly property var words: ({
                                shift: qsTr("Hoofdletter"),
                                back: qsTr("Wissen"),
                                letters: qsTr("Letters"),
                                signs: qsTr("Tekens"),
                                accents: qsTr("Letters met een accent"),
                                space: qsTr("Spatie"),
                                enter: qsTr("Nieuwe regel")
                            })
                        readonly property var labels: ({
                                letters: "abc",
                                signs: "?!&",
                                accents: "éëö",
                                space: qsTr("Spatie")
                            })

                        name: modelData
                        secret: keyboard.secret && Layouts.types(modelData)
                        share: Layouts.width(modelData)
                        text: labels[modelData] ?? keyboard.shown(modelData)
                        symbol: ({
                                shift: "shift",
                                back: "backspace",
                                enter: "enter"
                            })[modelData] ?? ""
                        current: modelData === "shift" && keyboard.shifted
                        enabled: modelData !== ""
                        opacity: enabled ? 1 : 0
                        autoRepeat: modelData === "back"
                        Accessible.name: words[modelData] ?? text
                        onClicked: keyboard.press(modelData)
                    }
                }
            }
        }
    }
}
