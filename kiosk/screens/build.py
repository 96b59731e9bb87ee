"""Translations and checks of the screens: `python -m kiosk.screens.build [--update | --lint | --new CODE]`.

Without a flag the translations are compiled. `--update` brings assets/translations/*.ts up to date with the sources.
`--new` begins the file of another language. `--lint` checks QML with qmllint, and fails on texts of the counter and of
its products that have no finished translation.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from kiosk.screens import complete
from kiosk.screens.languages import TRANSLATIONS

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
    for qm in TRANSLATIONS.glob("*.qm"):
        if not qm.with_suffix(".ts").exists():
            qm.unlink()  # a language that is no more
    for ts in sorted(TRANSLATIONS.glob("*.ts")):
        qm = ts.with_suffix(".qm")
        if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime:
            _run("pyside6-lrelease", "-silent", "-removeidentical", str(ts), "-qm", str(qm))
            made.append(qm)
    return made


def update(*files: Path, locations: str = "none") -> None:
    """Bring .ts files, which are named after their language, up to date with the sources."""
    sources = (str(path) for path in source_files())
    _run("pyside6-lupdate", *sources, "-ts", *map(str, files), "-no-obsolete", "-locations", locations, "-silent")


def begin(code: str) -> None:
    """A .ts file with everything still to be translated."""
    file = TRANSLATIONS / f"{code}.ts"
    file.write_text(f'<!DOCTYPE TS><TS version="2.1" language="{code}" sourcelanguage="nl"></TS>', "utf-8")
    update(file)


def copies(folder: Path, locations: str = "none") -> list[Path]:
    """All .ts files as an update would make them."""
    files = [Path(shutil.copy(ts, folder)) for ts in sorted(TRANSLATIONS.glob("*.ts"))]
    update(*files, locations=locations)
    return files


def lint() -> list[str]:
    """Every complaint about QML and translations; empty when all is well."""
    complaints = []
    checked = subprocess.run(
        [TOOLS / "pyside6-qmllint", "--max-warnings", "0", *qml_files()], capture_output=True, text=True, check=False
    )
    if checked.returncode:
        complaints.append(checked.stdout + checked.stderr)
    with tempfile.TemporaryDirectory() as folder:
        return complaints + complete.complaints(copies(Path(folder)))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], check=True, stdout=subprocess.DEVNULL)


@click.command()
@click.option("--update", "do_update", is_flag=True, help="Bring the .ts files up to date with the sources.")
@click.option("--new", "code", default="", help="Begin another language: its code, pt for example.")
@click.option("--lint", "do_lint", is_flag=True, help="Check QML, and that every text is translated.")
def main(do_update: bool, do_lint: bool, code: str) -> None:
    if code:
        begin(code)
    if do_update:
        update(*sorted(TRANSLATIONS.glob("*.ts")))
    complaints = lint() if do_lint else []
    for complaint in complaints:
        click.echo(complaint, err=True)
    if complaints:
        raise SystemExit(1)
    compile_translations()


if __name__ == "__main__":
    main()
