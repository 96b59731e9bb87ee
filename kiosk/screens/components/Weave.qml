import QtQuick
import "../theme"

// The band of the city of textile.
Image {
    source: "image://assets/illustrations/woven/" + Theme.variant
    sourceSize.height: Theme.weave
    height: Theme.weave
    fillMode: Image.TileHorizontally
    horizontalAlignment: Image.AlignLeft
    Accessible.ignored: true
}
