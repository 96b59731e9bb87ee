import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: qsTr("Vraag het aan een medewerker")
    broad: true

    Body {
        text: qsTr("Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.")
        font.pixelSize: Theme.lead
    }
    Notice {
        text: page.view.kept
        symbol: "clock"
    }
    Notice {
        text: qsTr("Laat uw paspoort en uw pinpas niet liggen.")
        symbol: "hand"
        tone: "attention"
    }
    SecondaryButton {
        act: "prefer"
        value: "no_motion"
        symbol: current ? "check" : "still"
        current: page.view.no_motion
        text: qsTr("Geen beweging op het scherm")
        Layout.topMargin: Theme.l
        Layout.maximumWidth: parent.width
        Accessible.role: Accessible.CheckBox
        Accessible.checkable: true
        Accessible.checked: current
    }
    actions: PrimaryButton {
        act: "back"
        tag: "panel"
        text: qsTr("Ga verder")
    }
}
