"""``partnermap findings``, and what it shares with ``gaps``, ``overlaps`` and ``isolated``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from partnermap import __version__
from partnermap.cli import completing, options
from partnermap.cli.codes import Code
from partnermap.cli.failing import check_options, fail_on, failing_options
from partnermap.cli.output import check_ending, deliver, output_option
from partnermap.finding import Finding
from partnermap.ledger import Unfound
from partnermap.pipeline import Analysis
from partnermap.pipeline.selecting import select, select_unfound
from partnermap.problem_codes import PROBLEMS
from partnermap.reports import csv, github, json, markdown, sarif, text
from partnermap.reports.terminal import Style
from partnermap.rules import RULES
from partnermap.storage import within_repository
from partnermap.wording import GROUPINGS, narrowed_words

_FORMS = ("text", "markdown", "csv", "json", "github", "sarif")
_GROUPED = ("text", "markdown", "csv")
_COMMANDS = {
    "overlap": ("overlaps", "overlaps"),
    "gap": ("gaps", "gaps"),
    "isolation": ("isolation", "isolated"),
}  # family -> what it is about, and its command


def findings_command(
    name: str, family: str | None, help_text: str, *, example: str
) -> click.Command:
    """A command that shows the findings of one family, or all; with options as an example."""
    known = {rule.code: rule.name for rule in RULES if family in (None, rule.family)}
    first = next(iter(known))

    @click.command(name, help=help_text, epilog=f"Example: partnermap {name} maps/ours {example}")
    @options.map_argument
    @options.format_option(*_FORMS)
    @click.option(
        "--code",
        "codes",
        multiple=True,
        type=Code(known, _elsewhere(known)),
        metavar="CODE",
        shell_complete=completing.codes(known),
        help=f"Only this rule, by code or name ({first}, {known[first]}); may be given again. "
        f"Codes: {', '.join(known)}.",
    )
    @click.option(
        "--area",
        help="Only what is about this area.",
        metavar="ID",
        shell_complete=completing.areas,
    )
    @click.option(
        "--body",
        help="Only what is about this body.",
        metavar="ID",
        shell_complete=completing.bodies,
    )
    @click.option(
        "--by",
        type=click.Choice(list(GROUPINGS)),
        help="Group text, markdown or csv, the worst group first.",
    )
    @options.at_option
    @options.proposed_option
    @click.option(
        "--all",
        "every",
        is_flag=True,
        help="Every finding, also of long runs; csv, json and sarif always have all.",
    )
    @output_option
    @failing_options
    @options.strict_option
    def command(where: Path, strict: bool, **asked: Any) -> None:
        form, by = asked["form"], asked["by"]
        if by and form not in _GROUPED:
            options.fail(f"--by groups text, markdown and csv; {form} is never grouped.")
        check_ending(asked["output"], form, _FORMS)
        check_options(asked["fail_on"], possible=asked["fail_on_possible"])
        loaded = options.open_map(where, strict=strict)
        analysis = options.analysed(loaded, asked["at"], with_proposed=asked["with_proposed"])
        found = analysis.graph.moment.map
        area, body = asked["area"], asked["body"]
        narrowed = {
            "family": family,
            "codes": asked["codes"],
            "area": options.known_id(found, area, "areas") if area else None,
            "body": options.known_id(found, body) if body else None,
        }
        chosen = select(analysis, **narrowed)
        gone = select_unfound(analysis, **narrowed)
        said = _report(analysis, chosen, gone, where, {**asked, **narrowed})
        deliver(said, asked["output"])
        options.warn_of_problems(loaded, where)
        fail_on(chosen, asked["fail_on"], possible=asked["fail_on_possible"])

    return command


def _elsewhere(known: Mapping[str, str]) -> dict[str, str]:
    """What to say of the codes of other commands, by code and by name."""
    told: dict[str, str] = {}
    for rule in RULES:
        about, command = _COMMANDS[rule.family]
        if rule.code not in known:
            said = f"{rule.code} is about {about}: partnermap {command} --code {rule.code}"
            told |= dict.fromkeys((rule.code, rule.name), said)
    for code, problem in PROBLEMS.items():
        said = f"{code} is about how the map is written: partnermap check"
        told |= dict.fromkeys((code, problem.name), said)
    return told


def _report(
    analysis: Analysis,
    chosen: Sequence[Finding],
    gone: Sequence[Unfound],
    where: Path,
    asked: Mapping[str, Any],
) -> str:
    """The findings in the form that is asked for."""
    graph, by, every = analysis.graph, asked["by"], asked["every"]
    match asked["form"]:
        case "json":
            return json.render(graph, chosen, gone)
        case "csv":
            return csv.render(graph, chosen, by=by)
        case "markdown":
            only = narrowed_words(graph.moment.map, asked["codes"], asked["area"], asked["body"])
            return markdown.render(
                graph,
                chosen,
                unfound=gone,
                every=every,
                by=by,
                family=asked["family"],
                only=only,
            )
        case "github":
            return github.render(graph, chosen, prefix=within_repository(where), every=every)
        case "sarif":
            prefix = within_repository(where)
            rules = tuple(each for each in RULES if asked["family"] in (None, each.family))
            return sarif.render(graph, chosen, version=__version__, prefix=prefix, rules=rules)
    style = Style() if asked["output"] else options.style()
    return text.render(graph, chosen, style, every=every, unfound=gone, by=by)


command = findings_command(
    "findings",
    None,
    "Show everything that was found in MAP: overlaps, gaps and isolation.",
    example="--format csv -o findings.csv",
)
