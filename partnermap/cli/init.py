"""``partnermap init``."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import category

import click

from partnermap import __version__
from partnermap.cli import options
from partnermap.english import as_name
from partnermap.pipeline.editing import write_edits
from partnermap.scaffold import Origin, Place, begin, new_files, own_origin
from partnermap.storage import StorageError

_NOT_ON_WINDOWS = re.compile(
    r'[<>:"|?*\\]|[. ]\Z|\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)', re.IGNORECASE
)
_WORKFLOW = ".github/workflows/map.yml"


@click.command("init", epilog="Example: partnermap init our-place --name 'Our place'")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", metavar="TEXT", help="The map's name; without it, made from DIR's.")
@click.option(
    "--install",
    "requirement",
    metavar="SPEC",
    help="Which partnermap the checks on the code host install, as pip names it: an address with "
    "git+https://, a wheel in DIR, or a version. Without it, the same as this one.",
)
def command(folder: Path, name: str | None, requirement: str | None) -> None:
    """Begin a map in the folder DIR: small, commented, working, and ready for a team.

    With it come settings for editors, a sample of who agrees to what (CODEOWNERS), a check before
    each commit, and a workflow for GitHub that checks every change and publishes the page, so that
    a team can work in a web browser with nothing installed. No file that is there is written over.
    """
    own = folder.resolve().name
    if _NOT_ON_WINDOWS.search(own):
        options.fail(f"{folder}: Windows can have no folder of this name. Choose another.")
    called = " ".join((as_name(own) if name is None else name).split())
    if not called or any(category(each) in ("Cc", "Cs") for each in called):
        options.fail("A map needs a name of ordinary letters: --name 'Our place'.")
    origin = Origin(requirement) if requirement else own_origin(__version__)
    place = Place(called, datetime.now(UTC).date(), origin.requirement)
    files = {path: text.encode("utf-8") for path, text in new_files(place).items()}
    try:
        if origin.wheel:
            files[origin.wheel.name] = origin.wheel.read_bytes()
        edits, kept = begin(folder, files)
        write_edits(edits)
    except OSError as error:
        options.fail(f"{origin.wheel}: cannot be read ({error.strerror or error}).")
    except StorageError as error:
        options.fail(str(error))
    where = options.quoted(folder)
    click.echo(f"Began the map '{called}' in {folder}: {len(edits)} files.")
    for path in kept:
        click.echo(f"  Kept {path}, which was there already.")
    for line in _to_know(folder, origin):
        click.echo(f"  {line}")
    click.echo(f"Next: partnermap check {where}, and then: partnermap build {where}")


def _to_know(folder: Path, origin: Origin) -> list[str]:
    """What of the workflow may not work as it is."""
    said = []
    if _is_below_the_top(folder):
        said.append(
            f"A code host runs {_WORKFLOW} only at the top of a repository, and this folder is not "
            "at the top: move .github there, and name the folder after 'check', 'findings' and "
            "'build' in it."
        )
    if not origin.is_there:
        name = origin.requirement.removeprefix("./")
        said.append(
            f"The checks on the code host install the file {name}, which is not there yet: put it "
            f"beside partnermap.yaml, or name another partnermap at PARTNERMAP in {_WORKFLOW}."
        )
    return said


def _is_below_the_top(folder: Path) -> bool:
    """Whether the folder lies within a checkout of git, and is not the whole of it."""
    around = folder.resolve().parents
    return not (folder / ".git").exists() and any((each / ".git").exists() for each in around)
