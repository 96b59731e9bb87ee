pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../theme"

ActionButton {
    id: face
    required property int score
    property bool chosen: false

    act: "rate"
    value: score
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.preferredWidth: 1
    padding: Theme.xs
    topPadding: Theme.low || Theme.wide ? Theme.s : Theme.l
    bottomPadding: topPadding
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    background: Rectangle {
        radius: Theme.card
        color: face.chosen || face.down ? Theme.brandSoft : Theme.surface
        border.width: face.chosen ? Theme.border : Theme.hairline
        border.color: face.chosen ? Theme.brand : Theme.outline
    }
    contentItem: ColumnLayout {
        spacing: Theme.s
        Icon {
            name: "face-" + face.score
            size: Theme.face
            color: face.chosen ? Theme.brand : Theme.groundInk
            Layout.alignment: Qt.AlignHCenter
        }
        Body {
            text: face.text
            font.pixelSize: Theme.small
            font.weight: face.chosen ? Font.Bold : Font.Normal
            lineHeight: Theme.leadingTight
            horizontalAlignment: Text.AlignHCenter
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
            Accessible.ignored: true
        }
    }
}
