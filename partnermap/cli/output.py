"""Where a result goes: the standard output, or a file that is written whole."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import options
from partnermap.storage import StorageError, write_whole

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file: the safe way to a CSV file for Excel.",
)


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
