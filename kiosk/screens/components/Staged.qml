import QtQuick
import QtQuick.Layouts
import "../theme"

// A page that asks for one thing of the hands: a picture of it, and whether we are busy with it.
Page {
    id: page
    property string picture
    property string hint
    property bool busy: false
    // There is more to read than fits with a picture in the lower half of a wide screen.
    property bool wordy: hint !== ""

    centered: true
    Notice {
        text: page.hint
        symbol: "warning"
        tone: "attention"
    }
    Picture {
        name: page.picture
        visible: !(Theme.low && (Theme.larger || Theme.wide && page.wordy)) // what has to be read comes first, as what is to be paid
        Layout.fillWidth: true
        Layout.preferredHeight: page.wide ? Theme.pictureWide : Theme.picture
    }
    Item {
        // Its place is kept, but not where there is no height to lose.
        visible: page.busy || !(Theme.low || page.wide && Theme.larger)
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: spinner.implicitWidth
        implicitHeight: Theme.icon
        Spinner {
            id: spinner
            running: page.busy
            anchors.centerIn: parent
        }
    }
}
