pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

CounterScreen {
    id: screen
    readonly property int count: view.products.length
    readonly property bool few: count <= 2
    readonly property bool roomy: count === 1 && !wide

    Flickable {
        id: flick
        readonly property bool overflows: contentHeight > height + 1

        objectName: "scroll"
        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight)
        interactive: overflows
        clip: overflows
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column
            width: flick.width
            height: flick.contentHeight
            spacing: 0

            Rectangle {
                color: Theme.brandDeep
                Layout.fillWidth: true
                implicitHeight: welcome.implicitHeight + (screen.roomy ? 2 * Theme.xl : Theme.l)
                Heading {
                    id: welcome
                    text: qsTr("Welkom in de Stadswinkel")
                    color: Theme.brandDeepInk
                    font.pixelSize: screen.roomy ? Theme.hero : Theme.title
                    anchors.verticalCenter: parent.verticalCenter
                    x: Theme.margin
                    width: parent.width - 2 * Theme.margin
                }
            }
            Image {
                source: "image://assets/illustrations/woven"
                sourceSize.height: Theme.weave
                fillMode: Image.TileHorizontally
                horizontalAlignment: Image.AlignLeft
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.weave
                Accessible.ignored: true
            }
            ColumnLayout {
                Layout.margins: Theme.margin
                Layout.topMargin: screen.roomy ? Theme.xl : Theme.l
                Layout.bottomMargin: Theme.l
                spacing: Theme.l
                Heading {
                    text: qsTr("Wat wilt u regelen?")
                }
                GridLayout {
                    columns: screen.wide ? Math.min(3, Math.max(2, screen.count)) : screen.few ? 1 : 2
                    Layout.fillHeight: false
                    columnSpacing: Theme.m
                    rowSpacing: Theme.m
                    Repeater {
                        model: screen.view.products
                        Tile {
                            required property var modelData
                            product: modelData
                            compact: !screen.few
                        }
                    }
                    Item {
                        visible: screen.wide && screen.count === 1
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                    }
                }
                Item {
                    Layout.fillHeight: true
                }
                ColumnLayout {
                    // Where something else must be said first, that comes instead.
                    visible: screen.count === 1 && !screen.view.products[0].reason && !screen.wide
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
        Rectangle {
            parent: flick
            visible: flick.overflows
            x: flick.width - width - Theme.s
            y: flick.visibleArea.yPosition * flick.height
            width: Theme.bar
            height: flick.visibleArea.heightRatio * flick.height
            radius: width / 2
            color: Theme.outline
        }
    }
}
