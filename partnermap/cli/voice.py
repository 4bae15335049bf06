"""``partnermap voice``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import completing, options
from partnermap.model import PartialDate
from partnermap.pipeline.selecting import select
from partnermap.reports import body, voice
from partnermap.wording.voices import describe_voice


@click.command("voice", epilog="Example: partnermap voice northbridge-forum maps/ours")
@click.argument("name", metavar="ID", shell_complete=completing.organisations)
@options.map_argument
@options.format_option("text", "json")
@options.at_option
@options.proposed_option
@click.option("--all", "every", is_flag=True, help="Every path, also of a long list.")
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
    """How the organisation ID is heard: each path, its grade, who speaks, and single threads."""
    loaded = options.open_map(where, strict=strict)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed)
    graph = analysis.graph
    name = options.known_organisation(graph, name)
    if form == "json":
        click.echo(voice.render_json(graph, name), nl=False)
    else:
        found = [f for f in select(analysis, body=name) if f.family == "isolation"]
        described = describe_voice(graph, name, every=every)
        click.echo(body.render(graph, described, found, options.style()), nl=False)
    options.warn_of_problems(loaded, where)
