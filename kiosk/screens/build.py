"""Translations and checks of the screens: `python -m kiosk.screens.build [--update | --lint]`.

Without a flag the translations are compiled. `--update` brings assets/translations/*.ts up to date with the sources.
`--lint` checks QML with qmllint, and fails on texts that have no finished translation.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import click

from kiosk.screens.languages import SOURCE_LANGUAGE, TRANSLATIONS

SCREENS = Path(__file__).parent
TOOLS = Path(sys.executable).parent


def qml_files() -> list[Path]:
    return sorted(SCREENS.rglob("*.qml"))


def source_files() -> list[Path]:
    """Where texts stand that are translated."""
    return [*qml_files(), *sorted(SCREENS.glob("*.py"))]


def compile_translations() -> list[Path]:
    """Make a .qm of each .ts that is newer. Answers what was made."""
    made = []
    for ts in sorted(TRANSLATIONS.glob("*.ts")):
        qm = ts.with_suffix(".qm")
        if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime:
            _run("pyside6-lrelease", "-silent", "-removeidentical", str(ts), "-qm", str(qm))
            made.append(qm)
    return made


def update(ts: Path) -> None:
    _run(
        "pyside6-lupdate",
        *(str(path) for path in source_files()),
        *("-ts", str(ts), "-source-language", SOURCE_LANGUAGE, "-target-language", ts.stem),
        *("-no-obsolete", "-locations", "none", "-silent"),
    )


def untranslated(ts: Path) -> list[str]:
    """Texts in the sources without a finished translation in `ts`, as "context: text"."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / ts.name
        shutil.copy(ts, fresh)
        update(fresh)
        return [
            f"{context.findtext('name')}: {message.findtext('source')}"
            for context in ElementTree.parse(fresh).getroot().iter("context")  # noqa: S314
            for message in context.iter("message")
            if _unfinished(message)
        ]


def _unfinished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    return translation is None or translation.get("type") is not None or not "".join(translation.itertext()).strip()


def lint() -> list[str]:
    """Every complaint about QML and translations; empty when all is well."""
    complaints = []
    checked = subprocess.run(
        [TOOLS / "pyside6-qmllint", "--max-warnings", "0", *qml_files()], capture_output=True, text=True, check=False
    )
    if checked.returncode:
        complaints.append(checked.stdout + checked.stderr)
    for ts in sorted(TRANSLATIONS.glob("*.ts")):
        complaints += [f"{ts.name}: not translated: {text}" for text in untranslated(ts)]
    return complaints


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], check=True, stdout=subprocess.DEVNULL)


@click.command()
@click.option("--update", "do_update", is_flag=True, help="Bring the .ts files up to date with the sources.")
@click.option("--lint", "do_lint", is_flag=True, help="Check QML, and that every text is translated.")
def main(do_update: bool, do_lint: bool) -> None:
    if do_update:
        for ts in TRANSLATIONS.glob("*.ts"):
            update(ts)
    complaints = lint() if do_lint else []
    for complaint in complaints:
        click.echo(complaint, err=True)
    if complaints:
        raise SystemExit(1)
    compile_translations()


if __name__ == "__main__":
    main()
