import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    tight: Theme.low
    title: qsTr("We zijn voor u bezig")
    subtitle: qsTr("Blijf nog even bij de balie.")

    Milestones {
        milestones: page.view.milestones
        Layout.topMargin: Theme.low ? 0 : Theme.l
        Layout.bottomMargin: Theme.low ? 0 : Theme.l
    }
    Spinner {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.low ? 0 : Theme.l
    }
    Notice {
        text: page.view.reassurance
        symbol: "shield"
        tone: "good"
    }
}
