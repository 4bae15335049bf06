"""``partnermap ask``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.asking import questions
from partnermap.cli import options
from partnermap.cli.output import check_ending, deliver, output_option
from partnermap.model import PartialDate
from partnermap.reports import asking, asking_csv, asking_json, asking_markdown
from partnermap.reports.terminal import Style
from partnermap.wording.asking import FIRST

_FORMS = ("text", "markdown", "csv", "json")


@click.command("ask", epilog="Example: partnermap ask maps/ours --format markdown -o questions.md")
@options.map_argument
@options.format_option(*_FORMS)
@options.at_option
@options.proposed_option
@click.option(
    "--all",
    "every",
    is_flag=True,
    help=f"Every letter, not only the first {FIRST}; csv and json always have all.",
)
@output_option
@options.strict_option
def command(
    where: Path,
    form: str,
    at: PartialDate | None,
    with_proposed: bool,
    every: bool,
    output: Path | None,
    strict: bool,
) -> None:
    """What to ask next about MAP, and whom, to settle what is only possible.

    Questions that settle most findings come first. Each says what to write down for an answer.
    """
    check_ending(output, form, _FORMS)
    loaded = options.open_map(where, strict=strict)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed)
    graph, asked = analysis.graph, questions(analysis.findings)
    if form == "csv":
        said = asking_csv.render(graph, asked)
    elif form == "json":
        said = asking_json.render(graph, asked)
    elif form == "markdown":
        said = asking_markdown.render(graph, asked, every=every)
    else:
        style = Style() if output else options.style()
        said = asking.render(graph, asked, style, every=every)
    deliver(said, output, "questions")
    options.warn_of_problems(loaded, where)
