import QtQuick
import QtQuick.Layouts
import "../theme"

// A remark with a symbol. `tone`: "plain", "good", "attention" or "critical".
Rectangle {
    id: notice
    property string text
    property string symbol: "info"
    property string tone: "plain"
    property bool compact: false
    // There is no height to lose.
    property bool slim: false
    property real inset: compact ? Theme.s : Theme.m
    readonly property color ink: ({
            good: Theme.positiveSoftInk,
            attention: Theme.attentionSoftInk,
            critical: Theme.criticalSoftInk
        })[tone] ?? Theme.brandSoftInk

    visible: text !== ""
    Layout.fillWidth: true
    implicitHeight: row.implicitHeight + 2 * (slim ? Theme.xs : Theme.s)
    radius: Theme.card
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: ink
    color: ({
            good: Theme.positiveSoft,
            attention: Theme.attentionSoft,
            critical: Theme.criticalSoft
        })[tone] ?? Theme.brandSoft

    RowLayout {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: notice.inset
        width: parent.width - 2 * x
        spacing: notice.compact ? Theme.s : Theme.m
        Icon {
            name: notice.symbol
            color: notice.ink
            size: notice.compact ? Theme.iconSmall : Theme.icon
            Layout.alignment: Qt.AlignTop
        }
        Body {
            text: notice.text
            color: notice.ink
            verticalAlignment: Text.AlignVCenter
            Layout.minimumHeight: notice.compact ? Theme.iconSmall : Theme.icon
            lineHeight: notice.slim ? 1 : Theme.leading
            font.pixelSize: notice.compact ? Theme.small : Theme.body
        }
    }
}
