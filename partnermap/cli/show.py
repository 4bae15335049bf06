"""``partnermap show``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.analysis.profile import profile
from partnermap.cli import options
from partnermap.model import PartialDate
from partnermap.pipeline import select
from partnermap.reports import body
from partnermap.wording import describe, describe_survey


@click.command("show")
@click.argument("name", metavar="ID")
@options.map_argument
@options.format_option("text", "json")
@options.at_option
@options.proposed_option
@options.contacts_option
@options.strict_option
def command(
    name: str,
    where: Path,
    form: str,
    at: PartialDate | None,
    with_proposed: bool,
    include_contacts: bool,
    strict: bool,
) -> None:
    """Who is who: show everything that MAP says about the body, plan or survey ID."""
    loaded = options.open_map(where, strict=strict, include_contacts=include_contacts)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed)
    graph = analysis.graph
    name = options.known_id(graph.moment.map, name, "bodies and surveys")
    style = options.style()
    described = []
    findings = select(analysis, body=name)
    is_survey = name in graph.moment.map.surveys
    if not is_survey or options.is_body(graph.moment.map, name):
        described.append(describe(graph, profile(graph, name)))
    if is_survey:  # it may have the id of a body, too
        described.append(describe_survey(graph, name))
    if form == "json":
        click.echo(body.render_json(graph, described[0], findings, *described[1:]), nl=False)
    else:
        click.echo(
            "\n".join(
                body.render(graph, each, () if each.section == "surveys" else findings, style)
                for each in described
            ),
            nl=False,
        )
    options.warn_of_problems(loaded, where)
