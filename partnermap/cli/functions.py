"""``partnermap functions``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from partnermap.analysis.matrix import functions_matrix
from partnermap.cli import completing, options
from partnermap.cli.output import check_ending, deliver, output_option
from partnermap.pipeline.selecting import select
from partnermap.reports import functions, functions_csv, functions_json, functions_markdown
from partnermap.reports.terminal import Style

_FORMS = ("text", "markdown", "csv", "json")


@click.command(
    "functions", epilog="Example: partnermap functions maps/ours --format csv -o functions.csv"
)
@options.map_argument
@options.format_option(*_FORMS)
@click.option(
    "--area",
    help="Only bodies that are, or may be, for this area.",
    metavar="ID",
    shell_complete=completing.areas,
)
@click.option(
    "--body",
    help="Only functions in which this body has a part.",
    metavar="ID",
    shell_complete=completing.bodies,
)
@options.at_option
@options.proposed_option
@output_option
@options.strict_option
def command(where: Path, form: str, output: Path | None, strict: bool, **asked: Any) -> None:
    """Who decides, leads, oversees and delivers what in MAP: functions by bodies.

    A function that nobody recorded covers, and one that several do for the same place, are marked,
    with the ids of the findings about them.
    """
    check_ending(output, form, _FORMS)
    loaded = options.open_map(where, strict=strict)
    analysis = options.analysed(loaded, asked["at"], with_proposed=asked["with_proposed"])
    graph, found = analysis.graph, analysis.graph.moment.map
    area = options.known_id(found, asked["area"], "areas") if asked["area"] else None
    body = options.known_id(found, asked["body"]) if asked["body"] else None
    matrix = functions_matrix(graph, area=area, body=body)
    chosen = select(analysis, area=area)
    if form == "text":
        style = Style() if output else options.style()
        said = functions.render(graph, matrix, chosen, style)
    else:
        report = {"markdown": functions_markdown, "csv": functions_csv, "json": functions_json}
        said = report[form].render(graph, matrix, chosen)
    deliver(said, output, "reports")
    options.warn_of_problems(loaded, where)
