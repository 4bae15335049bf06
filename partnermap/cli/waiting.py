"""What waits in the review file of an import, said wherever the map is looked at."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli.options import prefix_of
from partnermap.english import counted
from partnermap.storage import IMPORT_REVIEW


def warn_of_open_lines(where: Path) -> None:
    """Say on stderr how many lines of the review file nobody has decided.

    Args:
        where: the map.
    """
    folder = where if where.is_dir() else where.parent
    if not (folder / IMPORT_REVIEW).exists():
        return
    # What reads tables takes its time to load; most maps have no such file.
    from partnermap.exchange.readers import UnreadableError
    from partnermap.exchange.spreadsheets import read_review

    try:
        lines = read_review(folder).values()
    except UnreadableError as error:
        click.echo(str(error), err=True)
        return
    many = sum(not each.decision for each in lines)
    if not many:
        return
    what = "waits for a decision, and what stands with its name is"
    if many > 1:
        what = "wait for a decision, and what stands with their names is"
    click.echo(
        f"{counted(many, 'line')} of {prefix_of(where)}{IMPORT_REVIEW} {what} not in the map: "
        "write 'yes', an id, 'new' or 'skip' into the last column, and import again.",
        err=True,
    )
