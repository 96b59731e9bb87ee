import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

Page {
    id: page
    title: view.title
    dense: true

    DataRows {
        rows: page.view.choices
    }
    Body {
        text: page.view.data.length > 0 ? qsTr("Dit komt op het papier") : ""
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        Layout.topMargin: Theme.s
    }
    // Drawn as the sheet that comes out of the printer.
    Rectangle {
        visible: page.view.data.length > 0
        Layout.fillWidth: true
        implicitHeight: sheet.implicitHeight + 2 * Theme.m
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
        Rectangle {
            width: parent.width
            height: Theme.bar
            color: Theme.brand
        }
        DataRows {
            id: sheet
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.l
            rows: page.view.data
        }
    }
    Notice {
        text: page.view.wrong_data
        symbol: "info"
        tone: "attention"
    }
    Notice {
        text: page.view.delivery
        symbol: page.view.delivery_symbol
    }
    actions: [
        RowLayout {
            visible: page.view.price !== ""
            Body {
                text: qsTr("U betaalt")
                font.pixelSize: Theme.lead
            }
            Body {
                text: page.view.price
                font.pixelSize: Theme.title
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignRight
            }
        },
        PrimaryButton {
            act: "continue"
            text: page.view.price ? qsTr("Ja, dit klopt. Ik ga betalen") : qsTr("Ja, dit klopt. Vraag het aan")
        }
    ]
}
