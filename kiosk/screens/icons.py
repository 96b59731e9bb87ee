"""Pictures for QML out of assets/: line icons in any colour, and illustrations."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk import ASSETS
from kiosk.theme import Theme, camel


class AssetImages(QQuickImageProvider):
    """`image://assets/icons/<name>/<rrggbb>` and `image://assets/illustrations/<name>/<colours | high_contrast>`, drawn
    at the size asked for. Behind the colours of an illustration may stand `-` and which look they are of.

    The software renderer has no effects to tint an image with, so they are tinted in their source: in an icon every
    `currentColor` becomes the colour, in an illustration every `var(--role, …)` the theme's colour for that role. An
    unknown name is an empty image, which QML reports.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._roles: dict[str, dict[str, str]] = {}

    def dress(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._roles = {"colours": theme.colours, "high_contrast": theme.high_contrast}

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802
        folder, name, wanted = id.split("/")
        path = ASSETS / folder / f"{name}.svg"
        if not path.is_file():
            return QImage()
        svg = path.read_text(encoding="utf-8")
        if folder == "icons":
            svg = svg.replace("currentColor", f"#{wanted}")
        else:
            colours = self._roles[wanted.partition("-")[0]]
            svg = re.sub(r"var\(--([\w-]+), #\w+\)", lambda role: "#" + colours[camel(role[1])][3:], svg)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        natural = renderer.defaultSize()
        target = natural * _scale(natural, requested)
        image = QImage(target, QImage.Format.Format_ARGB32_Premultiplied)
        memoryview(image.bits())[:] = bytes(image.sizeInBytes())  # clear: fill() would load all enumerations of Qt's
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        size.setWidth(target.width())
        size.setHeight(target.height())
        return image


def _scale(natural: QSize, requested: QSize) -> float:
    """To what was asked for, as large as it can be in its own proportions; a side that was not asked for is free."""
    sides = ((natural.width(), requested.width()), (natural.height(), requested.height()))
    return min((wanted / own for own, wanted in sides if wanted > 0 < own), default=1.0)
