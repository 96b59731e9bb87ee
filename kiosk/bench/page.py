"""Our start screen as a web page, for a browser to be measured with: the same words, icons, colours and sizes."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from html import escape
from typing import Any

from kiosk import ASSETS, theme

PLACES = (
    ("help", "Hulp"),
    ("globe", "Nederlands"),
    ("text-size", "Groter"),
    ("contrast", "Contrast"),
    ("speaker", "Voorlezen"),
    ("lower", "Lager"),
)
FIRST = 2
"""Of two rows of four places the first two are empty: there is no way back from the start, and nothing to stop."""
STYLE = """
* { box-sizing: border-box; margin: 0; }
html, body { height: 100%; overflow: hidden; user-select: none; cursor: none; }
body { font: 34px/1.25 Inter; background: var(--ground); color: var(--groundInk);
  display: flex; flex-direction: column; }
header { display: flex; gap: 16px; align-items: center; padding: 24px 64px; background: var(--brandDeep);
  color: var(--brandDeepInk); }
header b { flex: 1; }
header span { color: var(--brandDeepQuietInk); }
h1 { background: var(--brandDeep); color: var(--brandDeepInk); padding: 20px 64px; font-size: 42px; }
hr { border: 0; height: 40px;
  background: repeating-linear-gradient(90deg, var(--brand) 0 40px, var(--accent) 40px 80px); }
main { flex: 1; padding: 40px 64px; }
h2 { font-size: 58px; margin-bottom: 40px; }
ul { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; padding: 0; list-style: none; }
li { background: var(--surface); border: 2px solid var(--brand); border-radius: 20px; padding: 24px; display: grid;
  grid-template-columns: 56px 1fr 56px; gap: 16px; align-content: start; }
li > b { grid-column: 2 / 4; }
li p { grid-column: 1 / 4; font-size: 28px; line-height: 1.5; color: var(--groundQuietInk); }
li .icon { background: var(--accent); width: 56px; height: 56px; }
li p + b { grid-column: 1 / 3; }
li b + .icon { background: var(--brand); }
.icon { display: inline-block; width: 40px; height: 40px; background: var(--brand); mask-size: 100% 100%; }
footer { background: var(--sunk); border-top: 2px solid var(--line); }
button { position: fixed; font: 500 28px/1.08 Inter; color: var(--brandSoftInk); background: transparent;
  border: 0 solid var(--outline); border-radius: 20px; display: flex; flex-direction: column; align-items: center;
  justify-content: center; }
button:active { background: var(--brandSoft); }
.high button { border-width: 2px; }
.high #contrast { background: var(--brand); color: var(--brandInk); }
.high #contrast .icon { background: var(--brandInk); }
"""


def page(view: Mapping[str, Any], button: tuple[float, float, float, float]) -> str:
    """HTML with the products of this view of the start screen; the button that changes the contrast has this left, top,
    width and height, in pixels, as the sixth place in the help bar."""
    look = theme.load()
    left, top, width, height = button
    tiles = "".join(
        f"<li>{_icon(product['icon'])}<b>{escape(product['title'])}</b><p>{escape(product['summary'])}</p>"
        f"<b>{escape(product['price'] or 'Gratis')}</b>{_icon('forward')}</li>"
        for product in view["products"]
    )
    places = "".join(
        f"<button id={icon} style='left:{left + (number % 4 - 1) * (width + 8):.0f}px;"
        f"top:{top + (number // 4 - 1) * (height + 8):.0f}px;width:{width:.0f}px;height:{height:.0f}px'>"
        f"{_icon(icon)}{escape(words)}</button>"
        for number, (icon, words) in enumerate(PLACES, FIRST)
    )
    bar = 2 * height + 8 + 2 * 16
    return (
        "<!doctype html><html lang=nl><meta charset=utf-8><meta name=google content=notranslate><title>Balie</title>"
        f"<style>:root{{{_variables(look.colours)}}} .high{{{_variables(look.high_contrast)}}}{STYLE}</style>"
        f"<header>{_icon('weave')}<b>{escape(look.words['hall'])}</b><span>{escape(look.words['municipality'])}</span>"
        f"</header><h1>Welkom in de Stadswinkel</h1><hr><main><h2>Wat wilt u regelen?</h2><ul>{tiles}</ul></main>"
        f"<footer style='height:{bar:.0f}px'>{places}</footer>"
        "<script>document.getElementById('contrast').onclick = () => "
        "document.documentElement.classList.toggle('high')</script></html>"
    )


def _variables(colours: Mapping[str, str]) -> str:
    # QML writes the opacity first, CSS last.
    return "".join(f"--{name}:#{value[3:]}{value[1:3]};" for name, value in colours.items())


def _icon(name: str) -> str:
    drawn = base64.b64encode((ASSETS / "icons" / f"{name}.svg").read_bytes()).decode()
    return f'<span class=icon style="mask-image:url(data:image/svg+xml;base64,{drawn})"></span>'
