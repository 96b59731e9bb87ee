import QtQuick
import QtQuick.Layouts
import "../theme"

Text {
    // What a loudspeaker says instead, where the text is private.
    property string aloud

    font.family: Theme.family
    font.pixelSize: Theme.body
    color: Theme.groundInk
    lineHeight: Theme.leading
    wrapMode: Text.Wrap
    // By the side of the language, also where the text itself has another: a Dutch name on an Arabic screen.
    horizontalAlignment: Text.AlignLeft
    // Texts hold data from registers, which must never be read as markup.
    textFormat: Text.PlainText
    visible: text !== ""
    Layout.fillWidth: true
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
