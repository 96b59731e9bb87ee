import QtQuick
import QtQuick.Layouts
import "../theme"

// Asked over the screen when nobody has touched it for a while, before a visitor's data are taken off it.
Rectangle {
    id: dialog
    required property int seconds

    visible: seconds > 0
    color: Theme.scrim
    onVisibleChanged: if (visible)
        yes.forceActiveFocus()

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.dialogWidth)
        height: column.implicitHeight + 2 * Theme.xl
        radius: Theme.round
        color: Theme.ground
        Accessible.role: Accessible.Dialog
        Accessible.name: question.text

        ColumnLayout {
            id: column
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.xl
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
                Layout.bottomMargin: Theme.m
            }
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
