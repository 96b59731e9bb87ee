pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

CounterScreen {
    id: screen
    readonly property int count: view.products.length
    readonly property var none: ({
            id: "",
            title: "",
            summary: "",
            icon: "",
            price: "",
            available: false,
            reason: ""
        })
    readonly property bool few: count <= 2
    // Many products on a wide screen need the height themselves.
    readonly property bool welcoming: !Theme.low && !(wide && count > 2)
    readonly property bool roomy: count === 1 && !wide && !Theme.larger && !Theme.low

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            visible: screen.welcoming
            color: Theme.brandDeep
            Layout.fillWidth: true
            implicitHeight: welcome.implicitHeight + (screen.roomy ? 2 * Theme.l : Theme.l)
            Heading {
                id: welcome
                text: qsTr("Welkom in de Stadswinkel")
                color: Theme.brandDeepInk
                font.pixelSize: screen.roomy ? Theme.hero : screen.few && !Theme.larger ? Theme.title : Theme.lead
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.margin
                width: parent.width - 2 * Theme.margin
            }
        }
        Weave {
            visible: screen.welcoming
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.weave
        }
        ScrollArea {
            id: products
            gap: 0
            fills: true
            edge: Theme.margin
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                Layout.margins: Theme.margin
                Layout.topMargin: Theme.low || !screen.welcoming ? Theme.m : Theme.l
                Layout.bottomMargin: screen.welcoming ? Theme.l : Theme.m
                spacing: screen.welcoming ? Theme.l : Theme.m
                Heading {
                    text: qsTr("Wat wilt u regelen?")
                }
                GridLayout {
                    columns: screen.count === 1 || Theme.larger || !screen.wide && (screen.few || Theme.low) ? 1 : 2
                    Layout.fillHeight: false
                    columnSpacing: Theme.m
                    rowSpacing: Theme.m
                    Repeater {
                        model: screen.count
                        Tile {
                            required property int index
                            product: screen.view.products[index] ?? screen.none
                            compact: !screen.few || Theme.low || Theme.larger && screen.count > 1 || screen.wide && screen.count > 1
                        }
                    }
                }
                Item {
                    Layout.fillHeight: true
                }
                ColumnLayout {
                    // Where something else must be said first, that comes instead.
                    visible: screen.count === 1 && !Theme.larger && !Theme.low && !screen.view.products[0].reason && !screen.wide
                    spacing: Theme.m
                    Body {
                        text: qsTr("Zo gaat het")
                        font.pixelSize: Theme.lead
                        font.weight: Font.Bold
                    }
                    RowLayout {
                        spacing: Theme.m
                        uniformCellSizes: true
                        Repeater {
                            model: [["passport", qsTr("U laat zien wie u bent")], ["card", qsTr("U kiest en betaalt")], ["printer", qsTr("U neemt uw papier mee")]]
                            ColumnLayout {
                                id: step
                                required property var modelData
                                spacing: Theme.s
                                Layout.alignment: Qt.AlignTop
                                Rectangle {
                                    implicitWidth: Theme.iconLarge
                                    implicitHeight: Theme.iconLarge
                                    radius: width / 2
                                    color: Theme.brandSoft
                                    Icon {
                                        anchors.centerIn: parent
                                        name: step.modelData[0]
                                        color: Theme.brand
                                    }
                                }
                                Body {
                                    text: step.modelData[1]
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    // Where somebody who walked on had moved to must not greet the next.
    Timer {
        id: away
        interval: Theme.leftAlone
        running: products.place > 0
        onTriggered: products.place = 0
    }
    Connections {
        target: products
        function onPlaceChanged() {
            if (away.running)
                away.restart();
        }
    }
}
