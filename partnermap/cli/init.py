"""``partnermap init``."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from unicodedata import category

import click

from partnermap import __version__
from partnermap.cli import options
from partnermap.english import as_name
from partnermap.pipeline import write_edits
from partnermap.scaffold import Place, begin, new_files
from partnermap.storage import StorageError

_WORKFLOW = ".github/workflows/map.yml"


@click.command("init", epilog="Example: partnermap init our-place --name 'Our place'")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", metavar="TEXT", help="The map's name; without it, made from DIR's.")
@click.option(
    "--install",
    "requirement",
    metavar="SPEC",
    help="Which partnermap the checks on the code host install, as pip names it: a version, an "
    "address with git+https://, or a wheel in DIR. Without it, where this one came from.",
)
def command(folder: Path, name: str | None, requirement: str | None) -> None:
    """Begin a map in the folder DIR: small, commented, working, and ready for a team.

    With it come settings for editors, a sample of who agrees to what (CODEOWNERS), a check before
    each commit, and a workflow for GitHub that checks every change and publishes the page, so that
    a team can work in a web browser with nothing installed. No file that is there is written over.
    """
    called = " ".join((as_name(folder.resolve().name) if name is None else name).split())
    if not called or any(category(each) in ("Cc", "Cs") for each in called):
        options.fail("A map needs a name of ordinary letters: --name 'Our place'.")
    found = requirement or _came_from()
    place = Place(called, datetime.now(UTC).date(), found or f"partnermap=={__version__}")
    try:
        edits, kept = begin(folder, new_files(place))
        write_edits(edits)
    except StorageError as error:
        options.fail(str(error))
    where = options.quoted(folder)
    click.echo(f"Began the map '{called}' in {folder}: {len(edits)} files.")
    for path in kept:
        click.echo(f"  Kept {path}, which was there already.")
    for line in _to_know(folder, place, is_certain=found is not None):
        click.echo(f"  {line}")
    click.echo(f"Next: partnermap check {where}, and then: partnermap build {where}")


def _to_know(folder: Path, place: Place, *, is_certain: bool) -> list[str]:
    """What of the workflow may not work as it is."""
    said = []
    if _is_below_the_top(folder):
        said.append(
            f"A code host runs {_WORKFLOW} only at the top of a repository, and this folder is not "
            "at the top: move .github there, and name the folder after 'check', 'findings' and "
            "'build' in it."
        )
    if not is_certain:
        said.append(
            f"The checks on the code host install {place.requirement}. If pip cannot find that, "
            f"name another at PARTNERMAP in {_WORKFLOW}: an address or a wheel."
        )
    return said


def _is_below_the_top(folder: Path) -> bool:
    """Whether the folder lies within a checkout of git, and is not the whole of it."""
    around = folder.resolve().parents
    return not (folder / ".git").exists() and any((each / ".git").exists() for each in around)


def _came_from() -> str | None:
    """What this partnermap was installed from, as pip names it; None where only this machine can.

    It is recorded by whatever installed it, for what did not come from a registry (PEP 610).
    """
    try:
        told = json.loads(distribution("partnermap").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return None
    address, version = told.get("url", ""), told.get("vcs_info")
    if not address.startswith(("https://", "ssh://")):
        return None
    if version:
        return f"partnermap @ {version['vcs']}+{address}@{version['commit_id']}"
    return f"partnermap @ {address}"
