pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// The counter anew, or the machine off: each is asked for twice.
TechnicianPage {
    id: section

    ScrollArea {
        gap: Theme.s
        anchors.fill: parent

        Body {
            text: "Wat is aangevraagd, blijft bewaard."
            color: Theme.groundQuietInk
        }
        Deed {
            does: "restart"
            text: section.view.sure === "restart" ? "Ja, start de balie opnieuw" : "Start de balie opnieuw"
            symbol: "retry"
            first: section.view.sure === "restart"
            offered: section.view.busy === ""
            Layout.fillWidth: true
        }
        Deed {
            does: "power_off"
            text: section.view.sure === "power_off" ? "Ja, zet de computer uit" : "Zet de computer uit"
            symbol: "stop"
            first: section.view.sure === "power_off"
            offered: section.view.busy === ""
            Layout.fillWidth: true
        }
        Notice {
            text: section.view.sure === "" ? "" : section.view.sure === "restart" ? "Weet u het zeker? De balie is een halve minuut weg. Raak de knop nog eens aan." : "Weet u het zeker? Iemand moet de computer daarna zelf weer aanzetten. Raak de knop nog eens aan."
            symbol: "warning"
            tone: "attention"
        }
    }
}
