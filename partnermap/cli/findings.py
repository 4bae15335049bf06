"""``partnermap findings``, and what it shares with ``gaps``, ``overlaps`` and ``isolated``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from partnermap.cli import options
from partnermap.cli.codes import Code
from partnermap.pipeline import select, select_unfound
from partnermap.reports import json, text
from partnermap.rules import RULES


def findings_command(name: str, family: str | None, help_text: str) -> click.Command:
    """A command that shows the findings of one family, or all."""
    known = {rule.code: rule.name for rule in RULES if family in (None, rule.family)}
    first = next(iter(known))

    @click.command(name, help=help_text)
    @options.map_argument
    @options.format_option("text", "json")
    @click.option(
        "--code",
        "codes",
        multiple=True,
        type=Code(known),
        metavar="CODE",
        help=f"Only this rule, by code or name ({first}, {known[first]}); may be given again. "
        f"Codes: {', '.join(known)}.",
    )
    @click.option("--area", help="Only what is about this area.", metavar="ID")
    @click.option("--body", help="Only what is about this body.", metavar="ID")
    @options.at_option
    @options.proposed_option
    @click.option("--all", "every", is_flag=True, help="Every finding, also of long runs.")
    @click.option(
        "--fail-on",
        type=click.Choice(["note", "warning", "error"]),
        help="Exit with 1 where an open finding is at or above this level.",
    )
    @options.strict_option
    def command(where: Path, strict: bool, **asked: Any) -> None:
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
        if asked["form"] == "json":
            said = json.render(analysis.graph, chosen, gone)
        else:
            style, every = options.style(), asked["every"]
            said = text.render(analysis.graph, chosen, style, every=every, unfound=gone)
        click.echo(said, nl=False)
        options.warn_of_problems(loaded, where)
        still = (each.severity for each in chosen if each.is_open)
        if options.fails(still, asked["fail_on"]):
            sys.exit(1)

    return command


command = findings_command(
    "findings", None, "Show everything that was found in MAP: overlaps, gaps and isolation."
)
