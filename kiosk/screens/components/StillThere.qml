import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import "../theme"

// Asked over the screen when nobody has touched it for a while, before a visitor's data are taken off it.
Rectangle {
    id: dialog
    required property int seconds
    property bool takesFocus: true
    // Where the visitor was.
    property Item before: null
    readonly property bool flat: height < Theme.dialogWidth

    visible: seconds > 0
    color: Theme.scrim
    onVisibleChanged: {
        if (!takesFocus)
            return;
        if (visible)
            yes.forceActiveFocus(Visitor.reason);
        else
            Qt.callLater(giveBack);  // once what is below can be used again
    }
    function giveBack() {
        before?.forceActiveFocus(Visitor.reason);
        const control = before as T.Control;
        if (control)
            control.focusReason = Visitor.reason;
    }
    // Before it is over the screen, and takes the focus from what is below.
    onSecondsChanged: if (!visible)
        before = Window.activeFocusItem

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, dialog.flat ? dialog.width : Theme.dialogWidth)
        height: column.implicitHeight + 2 * (dialog.flat ? Theme.l : Theme.xl)
        radius: Theme.round
        color: Theme.ground
        border.width: Theme.highContrast ? Theme.border : 0
        border.color: Theme.line
        Accessible.role: Accessible.Dialog
        Accessible.name: question.text

        GridLayout {
            id: column
            columns: dialog.flat ? 2 : 1
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.xl
            columnSpacing: Theme.l
            rowSpacing: Theme.m
            ColumnLayout {
                spacing: Theme.m
                Body {
                    text: String(dialog.seconds)
                    color: Theme.accent
                    font.pixelSize: Theme.amount
                    font.weight: Font.Bold
                    lineHeight: Theme.leadingTight
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
                Heading {
                    id: question
                    text: qsTr("Bent u er nog?")
                    horizontalAlignment: Text.AlignHCenter
                }
                Body {
                    text: qsTr("Zonder antwoord stoppen we en wissen we uw gegevens.")
                    horizontalAlignment: Text.AlignHCenter
                    Layout.bottomMargin: dialog.flat ? 0 : Theme.m
                }
            }
            ColumnLayout {
                spacing: Theme.m
                PrimaryButton {
                    id: yes
                    act: "still_here"
                    symbol: "check"
                    text: qsTr("Ja, ik ben er nog")
                }
                SecondaryButton {
                    act: "stop"
                    tag: "timeout"
                    text: qsTr("Nee, stop")
                    Layout.fillWidth: true
                }
            }
        }
    }
}
