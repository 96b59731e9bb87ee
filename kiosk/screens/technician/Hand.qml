pragma Singleton
import QtQuick

// What the technician does. Every button says it here, and TechnicianScreen passes it on.
QtObject {
    signal act(string action, var value)

    // How something is that is well or ill: never by its colour alone.
    readonly property var inks: ({
            well: "positiveSoftInk",
            attention: "attentionSoftInk",
            wrong: "criticalSoftInk"
        })
    readonly property var grounds: ({
            well: "positiveSoft",
            attention: "attentionSoft",
            wrong: "criticalSoft"
        })
    readonly property var tones: ({
            well: "good",
            attention: "attention",
            wrong: "critical"
        })
}
