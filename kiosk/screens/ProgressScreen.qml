import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: qsTr("We zijn voor u bezig")
    subtitle: qsTr("Blijf nog even bij de balie.")

    Milestones {
        milestones: page.view.milestones
        Layout.topMargin: Theme.l
        Layout.bottomMargin: Theme.l
    }
    Spinner {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.l
    }
    Notice {
        text: page.view.reassurance
        symbol: "shield"
        tone: "good"
    }
}
