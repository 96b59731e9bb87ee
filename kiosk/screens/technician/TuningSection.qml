pragma ComponentBehavior: Bound
import QtQuick
import "../components"
import "../theme"

// How loud and how bright it is for every visitor.
TechnicianPage {
    id: section

    ScrollArea {
        gap: Theme.m
        anchors.fill: parent

        Stepper {
            title: "Geluid"
            more: "Wat elke bezoeker hoort, totdat die het zelf anders kiest."
            does: "volume"
            value: `${section.view.volume} van ${section.view.volumes}`
            least: section.view.volume <= 1
            most: section.view.volume >= section.view.volumes
        }
        Stepper {
            visible: section.view.has_display
            title: "Licht"
            more: "Hoe helder het scherm is als de hal open is."
            does: "brightness"
            value: `${section.view.brightness} %`
            least: section.view.brightness <= section.view.dimmest
            most: section.view.brightness >= 100
        }
    }
}
