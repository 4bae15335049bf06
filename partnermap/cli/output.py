"""Where a result goes: the standard output, or a file that is written whole."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from partnermap.cli import options
from partnermap.storage import StorageError, write_whole

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file, whole or not at all, and not to the screen.",
)


_FORMS = {".csv": ("csv",), ".md": ("markdown",), ".json": ("json", "sarif"), ".sarif": ("sarif",)}
"""How a file's name ends -> the forms that belong into it; other endings take any text."""
_OPENED_BY_OTHERS = {
    **dict.fromkeys((".xlsx", ".xls", ".ods", ".numbers"), (".csv", "csv")),
    **dict.fromkeys((".docx", ".doc", ".odt", ".pdf", ".rtf"), (".md", "markdown")),
}
"""Endings of files that are no text -> the ending and the form that such programs open."""
_PAGES = (".html", ".htm")


def check_ending(target: Path | None, form: str, offered: Collection[str]) -> None:
    """End the program with 2 where a file's name promises something else than is to be in it.

    Args:
        target: the file; None = the standard output.
        form: that it is to have.
        offered: all forms that the command can write.
    """
    ending = target.suffix.lower() if target else ""
    if target is None or form in _FORMS.get(ending, ()):
        return
    if ending in _PAGES:
        options.fail(f"{target}: this is no page; partnermap build -o {target.name} makes one.")
    if ending in _OPENED_BY_OTHERS:
        other, wanted = _OPENED_BY_OTHERS[ending]
        name = f"Give {target.with_suffix(other).as_posix()}, with --format {wanted}."
        name = name if wanted in offered else f"Formats: {', '.join(offered)}."
        options.fail(f"{target}: only text is written, and a {ending} file is none. {name}")
    if ending in _FORMS:
        wanted = next((each for each in _FORMS[ending] if each in offered), "")
        add = f"Add --format {wanted}, or give" if wanted else "Give"
        options.fail(
            f"{target}: a {ending} file holds something else than {form}. {add} another name."
        )


def check_page(target: Path) -> None:
    """End the program with 2 where a page's name promises something else."""
    ending = target.suffix.lower()
    if ending in (".yaml", ".yml"):
        options.fail(f"{target}: a page is not written over YAML; give a name that ends in .html.")
    if ending in _FORMS or ending in _OPENED_BY_OTHERS:
        page = target.with_suffix(".html").as_posix()
        hint = " A browser prints it as a PDF." if ending == ".pdf" else ""
        options.fail(f"{target}: a page is written as HTML. Give {page}.{hint}")


def deliver(said: str, target: Path | None, what: str = "findings") -> None:
    """Print a result, or write it to a file; what cannot be written ends the program with 2.

    Args:
        said: the whole result.
        target: never YAML, as a map may be there; None = the standard output.
        what: it holds, for the message.
    """
    if target is None:
        # As bytes where lines end by CR LF, so that Windows leaves these alone.
        click.echo(said.encode("utf-8") if "\r\n" in said else said, nl=False)
        return
    if target.suffix.lower() in (".yaml", ".yml"):
        options.fail(f"{target}: {what} are not written over YAML; give another name.")
    try:
        write_whole(target, said.encode("utf-8"))
    except StorageError as error:
        options.fail(str(error))
    click.echo(f"Wrote {target}.")
