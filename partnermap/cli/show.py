"""``partnermap show``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.analysis.matrix import functions_matrix
from partnermap.analysis.profile import profile
from partnermap.cli import completing, options
from partnermap.model import PartialDate, PartnerMap
from partnermap.pipeline.selecting import select
from partnermap.reports import body, functions, functions_json
from partnermap.wording import describe, describe_survey


@click.command("show", epilog="Example: partnermap show northbridge-forum maps/ours")
@click.argument("name", metavar="ID", shell_complete=completing.told)
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
    """Who is who: show everything that MAP says about the body, plan or survey ID.

    ID may be a function, too: then it shows who does it.
    """
    loaded = options.open_map(where, strict=strict, include_contacts=include_contacts)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed)
    graph = analysis.graph
    name = _function_called(graph.moment.map, name)
    if name in graph.moment.map.functions and not _is_told(graph.moment.map, name):
        only = functions_matrix(graph, function=name)
        if form == "json":
            click.echo(functions_json.render(graph, only, analysis.findings), nl=False)
        else:
            said = functions.render(graph, only, analysis.findings, options.style())
            click.echo(said, nl=False)
        options.warn_of_problems(loaded, where)
        return
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


def _is_told(found: PartnerMap, name: str) -> bool:
    """Whether an id is that of a body, a plan or a survey."""
    return options.is_body(found, name) or name in found.surveys


def _function_called(found: PartnerMap, name: str) -> str:
    """The id of the function with this id or name; anything else as it was given."""
    if name in found.functions or _is_told(found, name):
        return name
    named = (
        each
        for each, record in found.functions.items()
        if record.name.casefold() == name.casefold()
    )
    return next(named, name)
