"""``partnermap export``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import options
from partnermap.cli.output import deliver
from partnermap.model import PartialDate
from partnermap.pipeline import draw_svg


@click.command("export", epilog="Example: partnermap export svg maps/ours -o family.svg")
@click.argument("kind", metavar="KIND", type=click.Choice(["svg"]))
@options.map_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file; without it, to the standard output.",
)
@click.option(
    "--title", default="", help="What stands over the drawing, in place of the map's name."
)
@click.option("--no-key", is_flag=True, help="Leave out what the signs in the drawing mean.")
@options.at_option
@options.proposed_option
@options.audience_option
@options.contacts_option
@options.strict_option
def command(
    kind: str,  # noqa: ARG001 - there is one so far
    where: Path,
    output: Path | None,
    title: str,
    no_key: bool,
    at: PartialDate | None,
    with_proposed: bool,
    audience: str,
    include_contacts: bool,
    strict: bool,
) -> None:
    """Write MAP in a form that other programs read.

    KIND is svg: the family of partnerships as a drawing with a title, its date, a key and a
    description, for a paper or a slide. It needs no other file and no network.
    """
    options.check_audience(audience, include_contacts=include_contacts)
    loaded = options.open_map(where, strict=strict, include_contacts=include_contacts)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed, audience=audience)
    deliver(draw_svg(analysis, title=title, with_key=not no_key), output, "drawings")
    options.warn_of_problems(loaded, where)
