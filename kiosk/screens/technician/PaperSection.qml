pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// Somebody put paper, a roll or toner in: how much there is now.
TechnicianPage {
    id: section

    ScrollArea {
        gap: Theme.s
        anchors.fill: parent

        Body {
            text: "Zo weet de balie hoelang het nog duurt. Een printer die zelf telt, gaat voor."
            color: Theme.groundQuietInk
        }
        Repeater {
            model: section.view.papers.length
            Deed {
                required property int index
                readonly property var choice: section.view.papers[index]
                does: "paper"
                what: choice?.key ?? ""
                text: choice?.text ?? ""
                symbol: "check"
                Layout.fillWidth: true
            }
        }
    }
}
