import QtQuick
import "theme"
import "components"

Staged {
    id: page
    readonly property string stage: view.stage

    title: stage === "asking" ? qsTr("Zo kunt u betalen") : stage === "present" ? qsTr("Houd uw pas tegen het betaalapparaat") : qsTr("We vragen na of u heeft betaald")
    subtitle: stage === "asking" ? qsTr("Pak alvast uw pinpas of telefoon.") : stage === "present" ? qsTr("Of steek uw pas in het apparaat en toets uw pincode in.") : qsTr("Betaal niet nog een keer. U hoort het zo van ons.")
    picture: "pay-" + stage
    wordy: true
    busy: stage !== "present"

    Body {
        text: page.view.amount
        font.pixelSize: Theme.amount
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.leadingTight
    }
}
