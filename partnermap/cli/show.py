"""``partnermap show``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.analysis.profile import profile
from partnermap.cli import options
from partnermap.model import PartialDate
from partnermap.pipeline import select
from partnermap.reports import body
from partnermap.wording import describe


@click.command("show")
@click.argument("name", metavar="ID")
@options.map_argument
@options.format_option("text", "json")
@options.at_option
@options.proposed_option
@options.contacts_option
def command(
    name: str,
    where: Path,
    form: str,
    at: PartialDate | None,
    with_proposed: bool,
    include_contacts: bool,
) -> None:
    """Who is who: show everything that MAP says about the body or plan ID."""
    loaded = options.open_map(where, include_contacts=include_contacts)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed)
    graph = analysis.graph
    name = options.known_id(graph.moment.map, name)
    described = describe(graph, profile(graph, name))
    findings = select(analysis, body=name)
    if form == "json":
        click.echo(body.render_json(graph, described, findings), nl=False)
    else:
        click.echo(body.render(graph, described, findings, options.style()), nl=False)
    options.warn_of_problems(loaded, where)
