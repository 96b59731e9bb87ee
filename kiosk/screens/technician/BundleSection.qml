pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "../components"
import "../theme"

// One file with all that ICT has to see of this counter.
TechnicianPage {
    id: section

    ScrollArea {
        gap: Theme.s
        anchors.fill: parent

        Body {
            text: "Eén bestand met logboeken, versies, storingen en instellingen. Geen wachtwoorden, en niets van bezoekers. Het maken duurt ongeveer een halve minuut."
            color: Theme.groundQuietInk
        }
        Repeater {
            model: section.view.bundles.length
            Deed {
                required property int index
                readonly property var choice: section.view.bundles[index]
                does: "bundle"
                what: choice?.key ?? ""
                text: choice?.text ?? ""
                symbol: "document"
                offered: section.view.busy === ""
                Layout.fillWidth: true
            }
        }
    }
}
