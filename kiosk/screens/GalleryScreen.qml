pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "theme"
import "components"

// Every component in every state. What stands here is named, not said to a visitor, and so not translated.
Page {
    id: page
    readonly property var words: ["Tik", "Kies", "Wacht"]

    title: "Componenten"
    subtitle: "Page: title, subtitle, content that scrolls, and actions"

    Body { text: "StepBar"; font.weight: Font.Bold }
    Rectangle {
        Layout.fillWidth: true
        color: Theme.brandDeep
        implicitHeight: steps.implicitHeight + 2 * Theme.m
        StepBar {
            id: steps
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.m
            steps: page.words
            step: 1
        }
    }
    Body { text: "Heading, Body: lead, body, quiet, small"; font.weight: Font.Bold }
    Heading { text: "Wat wilt u regelen?" }
    Body { text: "Zo gaat het verder."; font.pixelSize: Theme.lead }
    Body { text: "Zo gaat het verder." }
    Body { text: "Zo gaat het verder."; color: Theme.groundQuietInk }
    Body { text: "Zo gaat het verder."; font.pixelSize: Theme.small }

    Body { text: "Tile: available, otherwise today, not now; compact"; font.weight: Font.Bold }
    Repeater {
        model: ["", "Vandaag met de post.", "Dat kan nu niet."]
        Tile {
            required property string modelData
            required property int index
            product: ({
                    id: "gallery" + index,
                    title: "Uittreksel",
                    summary: "Een bewijs op papier.",
                    icon: "document",
                    price: "€ 15,30",
                    available: index < 2,
                    reason: modelData
                })
            compact: index > 0
            Layout.fillHeight: false
        }
    }
    Body { text: "PrimaryButton: main, quiet, not offered"; font.weight: Font.Bold }
    PrimaryButton { act: "continue"; tag: "main"; text: "Verder" }
    PrimaryButton { act: "continue"; tag: "quiet"; text: "Iets anders"; quiet: true }
    PrimaryButton { act: "continue"; tag: "closed"; text: "Kies eerst een antwoord"; offered: false }

    Body { text: "SecondaryButton: plain, with a symbol, current; Reason: off, on"; font.weight: Font.Bold }
    Flow {
        spacing: Theme.s
        Layout.fillWidth: true
        SecondaryButton { act: "page"; tag: "plain"; text: "Ouder" }
        SecondaryButton { act: "page"; tag: "symbol"; text: "Nieuwer"; symbol: "back" }
        SecondaryButton { act: "page"; tag: "current"; text: "Nederlands"; symbol: "check"; current: true }
        Reason { tag: "off"; text: "Het ging snel" }
        Reason { tag: "on"; text: "Het was duidelijk"; current: true }
    }
    Body { text: "Choice: open, with a description, chosen"; font.weight: Font.Bold }
    Choice { key: "gallery"; answer: "a"; text: "In Nederland" }
    Choice { key: "gallery"; answer: "b"; text: "Ook de ouders"; description: "Voor het buitenland." }
    Choice { key: "gallery"; answer: "c"; text: "Naam en adres"; description: "Dit is meestal genoeg."; chosen: true }

    Body { text: "Face: open, chosen"; font.weight: Font.Bold }
    RowLayout {
        spacing: Theme.s
        Face { score: 2; text: "slecht" }
        Face { score: 4; text: "goed"; chosen: true }
    }
    Body { text: "Notice: plain, good, attention, critical, compact"; font.weight: Font.Bold }
    Notice { text: "Dit is zo." }
    Notice { text: "Dit is gelukt."; tone: "good"; symbol: "shield" }
    Notice { text: "Let hierop."; tone: "attention"; symbol: "hand" }
    Notice { text: "Dit moet anders."; tone: "critical"; symbol: "warning" }
    Notice { text: "Dit is zo."; compact: true }

    Body { text: "Milestones: done, active, to do; Spinner"; font.weight: Font.Bold }
    Milestones {
        milestones: [["Opgeslagen", "done"], ["Versturen", "active"], ["Printen", "todo"]].map(part => ({
                    label: part[0],
                    state: part[1]
                }))
    }
    Spinner { Layout.alignment: Qt.AlignHCenter }

    Body { text: "DataRows"; font.weight: Font.Bold }
    DataRows {
        rows: [["Naam", "Suzanne Moulin"], ["Adres", "Heuvelring 1"]].map(part => ({
                    label: part[0],
                    value: part[1]
                }))
    }
    Body { text: "Dialog (StillThere)"; font.weight: Font.Bold }
    Item {
        Layout.fillWidth: true
        implicitHeight: Theme.dialogWidth
        StillThere {
            anchors.fill: parent
            seconds: 18
            takesFocus: false
        }
    }
    actions: PrimaryButton {
        act: "done"
        text: "Klaar"
        symbol: "check"
    }
}
