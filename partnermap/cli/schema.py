"""``partnermap schema``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import options
from partnermap.pipeline import write_schema
from partnermap.schema import FILE_NAME, known_of, render, schema_for
from partnermap.storage import StorageError, read_files

LINE = "# yaml-language-server: $schema={}"


@click.command("schema", epilog="Example: partnermap schema maps/ours --write")
@options.map_argument
@click.option(
    "--write",
    "is_written",
    is_flag=True,
    help=f"Write it as {FILE_NAME} beside the map, and not to the screen.",
)
def command(where: Path, is_written: bool) -> None:
    """Let an editor check the files of MAP and complete fields, words and ids while you type.

    This is the JSON Schema (draft 7) of the files, with the ids and kinds of link that MAP has now:
    write it again when it has more. An id that nothing has is no fault in the editor; check finds
    it.
    """
    try:
        if not is_written:
            click.echo(render(schema_for(known_of(read_files(where)))), nl=False)
            return
        target = write_schema(where)
    except StorageError as error:
        options.fail(str(error))
    click.echo(f"Wrote {target}. Editors use it where this is the first line of a file:")
    click.echo(f"  {LINE.format(FILE_NAME)}")
    below = sorted({path.count("/") for path in read_files(where).contents} - {0})
    for depth in below[:1]:
        click.echo(f"In a folder below the map: {LINE.format('../' * depth + FILE_NAME)}")
    click.echo("Write it again when the map has new records, so that their ids are offered.")
