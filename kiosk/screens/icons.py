"""Pictures for QML out of assets/: line icons in any colour, and illustrations."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ASSETS = Path(__file__).parents[2] / "assets"


class AssetImages(QQuickImageProvider):
    """`image://assets/icons/<name>/<rrggbb>` and `image://assets/illustrations/<name>`, drawn at the size asked for.

    The software renderer has no effects to tint an image with, so an icon is tinted in its source: every
    `currentColor` becomes the colour. An unknown name is an empty image, which QML reports.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802
        folder, name, *colour = id.split("/")
        path = ASSETS / folder / f"{name}.svg"
        if not path.is_file():
            return QImage()
        svg = path.read_text(encoding="utf-8")
        if colour:
            svg = svg.replace("currentColor", f"#{colour[0]}")
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        natural = renderer.defaultSize()
        target = natural.scaled(_bounds(natural, requested), Qt.AspectRatioMode.KeepAspectRatio)
        image = QImage(target, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        size.setWidth(target.width())
        size.setHeight(target.height())
        return image


def _bounds(natural: QSize, requested: QSize) -> QSize:
    """The box to fit in; a side that was not asked for does not bind."""
    if requested.width() <= 0 and requested.height() <= 0:
        return natural
    free = 1 << 14
    return QSize(requested.width() if requested.width() > 0 else free, requested.height() or free)
