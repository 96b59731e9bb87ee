import QtQuick
import "../theme"

Body {
    font.pixelSize: Theme.title
    font.weight: Font.Bold
    lineHeight: Theme.leadingTight
    Accessible.role: Accessible.Heading
}
