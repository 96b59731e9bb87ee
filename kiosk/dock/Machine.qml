import QtQuick
import QtQuick.Layouts

Card {
    id: machine
    required property var dock
    required property var device
    property bool open: false

    objectName: "card:" + device.name
    title: device.title
    here: device.now.here
    said: device.seen.state
    tone: device.seen.state === "" ? "" : device.seen.tone
    corner: Tool {
        objectName: machine.device.name + ":more"
        text: machine.open ? "Less" : "More"
        quiet: true
        implicitHeight: 20
        onClicked: machine.open = !machine.open
    }

    Words {
        visible: text !== ""
        text: machine.device.seen.faults
        color: machine.ink
        Layout.fillWidth: true
    }
    Image {
        visible: machine.device.now.picture !== ""
        source: visible ? "file://" + machine.device.now.picture : ""
        fillMode: Image.PreserveAspectFit
        verticalAlignment: Image.AlignTop
        mipmap: true
        Layout.fillWidth: true
        Layout.preferredHeight: 150
    }
    Tools {
        device: machine.device.name
        actions: machine.device.now.actions
        onWanted: (what, argument) => machine.dock.hand(machine.device.name, what, argument)
        Layout.fillWidth: true
    }
    RowLayout {
        id: line
        readonly property var entry: machine.device.now.entry ?? null
        visible: entry !== null
        spacing: 6
        function send(): void {
            machine.dock.hand(machine.device.name, entry.do, typed.text);
        }
        Rectangle {
            radius: 6
            border.color: typed.activeFocus ? "#1b4079" : "#c5cedb"
            implicitHeight: 26
            Layout.fillWidth: true
            TextInput {
                id: typed
                objectName: machine.device.name + ":entry"
                anchors.fill: parent
                anchors.leftMargin: 8
                anchors.rightMargin: 8
                clip: true
                font.family: "Inter"
                font.pixelSize: 12
                color: "#14233d"
                selectByMouse: true
                verticalAlignment: TextInput.AlignVCenter
                Accessible.role: Accessible.EditableText
                Accessible.name: line.entry?.placeholder ?? ""
                onAccepted: if (text !== "") line.send()
            }
            Words {
                visible: typed.text === ""
                anchors.fill: typed
                verticalAlignment: Text.AlignVCenter
                text: line.entry?.placeholder ?? ""
                color: "#6b7486"
            }
        }
        Tool {
            objectName: machine.device.name + ":enter"
            text: line.entry?.label ?? ""
            enabled: typed.text !== ""
            onClicked: line.send()
        }
    }
    Tools {
        visible: machine.open && machine.device.now.more.length > 0
        device: machine.device.name
        actions: machine.device.now.more
        onWanted: (what, argument) => machine.dock.hand(machine.device.name, what, argument)
        Layout.fillWidth: true
    }
    RowLayout {
        visible: machine.open && machine.device.seen.state !== ""
        spacing: 5
        Words {
            text: machine.device.seen.detail
            font.pixelSize: 11
            Layout.fillWidth: true
        }
        Tool {
            objectName: machine.device.name + ":hurt:hang"
            text: "Hang process"
            enabled: machine.device.seen.pid > 0
            onClicked: machine.dock.hurt(machine.device.name, "hang")
        }
        Tool {
            objectName: machine.device.name + ":hurt:crash"
            text: "Crash process"
            enabled: machine.device.seen.pid > 0
            onClicked: machine.dock.hurt(machine.device.name, "crash")
        }
    }
}
