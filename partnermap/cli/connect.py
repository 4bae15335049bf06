"""``partnermap connect``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import completing, options
from partnermap.model import PartialDate
from partnermap.reports import body, connect
from partnermap.wording.voices import describe_fits


@click.command("connect", epilog="Example: partnermap connect northbridge-forum maps/ours")
@click.argument("name", metavar="ID", shell_complete=completing.organisations)
@options.map_argument
@options.format_option("text", "json")
@options.at_option
@options.proposed_option
@click.option(
    "--all", "every", is_flag=True, help="Every partnership that may fit, not only the best."
)
@options.strict_option
def command(
    name: str,
    where: Path,
    form: str,
    at: PartialDate | None,
    with_proposed: bool,
    every: bool,
    strict: bool,
) -> None:
    """Which partnerships fit the organisation ID, how to join, and who could introduce it."""
    loaded = options.open_map(where, strict=strict)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed)
    graph = analysis.graph
    name = options.known_organisation(graph, name)
    described = describe_fits(graph, name, every=every or form == "json")
    if form == "json":
        click.echo(connect.render_json(graph, name, described), nl=False)
    else:
        click.echo(body.render(graph, described, (), options.style()), nl=False)
    options.warn_of_problems(loaded, where)
