"""``partnermap decide``."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

import click

from partnermap.cli import afterwards, completing, options
from partnermap.cli.editing import dry_run_option, failing, place_of, write_or_show
from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.loader import Loaded
from partnermap.model import PartialDate
from partnermap.pipeline import Analysis
from partnermap.pipeline.editing import edit_decisions
from partnermap.vocabulary import DECISIONS

_IS_FINDING = re.compile(r"PM[0-9]{3}(/|\Z)", re.IGNORECASE)
_IS_CODE = re.compile(r"PM[0-9]{3}/?\Z", re.IGNORECASE)
_FEW = 3


def _date_or_nothing(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A date as it is to be written; empty where there is to be none."""
    if value is None:
        return None
    if not value.strip():
        return ""
    return options.Date().convert(value.strip(), param, ctx).written


@click.command(
    "decide",
    epilog="Example: partnermap decide PM204/community-fund-panel maps/ours --decision accepted "
    '--reason "It gives small grants only."',
)
@click.argument(
    "arguments",
    metavar="FINDING... [MAP]",
    nargs=-1,
    required=True,
    shell_complete=completing.findings,
)
@click.option("--decision", type=click.Choice(list(DECISIONS)), help="What was decided; needed.")
@click.option("--reason", metavar="TEXT", help="Why, in a sentence, in quotes; needed.")
@click.option(
    "--owner",
    metavar="ID",
    help='The body that decided; "" takes it out.',
    shell_complete=completing.bodies,
)
@click.option(
    "--review",
    callback=_date_or_nothing,
    metavar="DATE",
    help='When to look again; "" takes it out.',
)
@click.option(
    "--in",
    "into",
    metavar="FILE",
    help="The file to write to, within the map's folder; without it, where decisions stand, or "
    "dispositions.yaml.",
)
@dry_run_option
@options.at_option
@options.proposed_option
def command(
    arguments: tuple[str, ...],
    decision: str | None,
    reason: str | None,
    owner: str | None,
    review: str | None,
    into: str | None,
    dry_run: bool,
    at: PartialDate | None,
    with_proposed: bool,
) -> None:
    """Write down in MAP what was decided about each FINDING: about all of them, or none.

    FINDING is the id that stands below each finding, such as PM204/executive-group. The decision
    holds while the evidence stays as it is now; all else in the files stays as it is. An owner or
    review date of an earlier decision stays where no other is given.
    """
    names, where = _findings_and_map(arguments)
    code = next((name for name in names if _IS_CODE.match(name)), "")
    if not code:
        decision, reason = _said(decision, reason)
    loaded = options.open_map(where)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed)
    if code:
        options.fail(_of_code(analysis, code[:5]))
    is_now = not with_proposed and at is None
    chosen = [_finding(loaded, analysis, name, may_be_proposed=is_now) for name in names]
    if owner:
        options.known_id(analysis.graph.moment.map, owner)
    said = {"decision": decision, "reason": reason, "owner": owner, "review": review}
    given = {field: text for field, text in said.items() if text is not None}
    with failing():
        decided = edit_decisions(where, chosen, given, into=into)
    write_or_show(decided.edits, where, dry_run=dry_run)
    for finding in chosen:
        place = place_of(decided.places[finding.id], where)
        click.echo(f"{finding.id}: {decision}. Written in {place}.")
        for line in afterwards.kept(finding, given, analysis.graph.moment.day):
            click.echo(f"  {line}")
    again: dict[str, str | bool] = {**given, "with-proposed": with_proposed}
    again["at"] = at.written if at else False
    for line in afterwards.still_open(analysis, chosen, where, again):
        click.echo(line)


def _said(decision: str | None, reason: str | None) -> tuple[str, str]:
    """What was decided and why; without either, the end of the program."""
    if decision is None:
        options.fail(f"Say what was decided: --decision {listed(DECISIONS, 'or')}.")
    reason = " ".join((reason or "").split())
    if not reason:
        options.fail('Say why: --reason "...". Who asks in a year needs to know.')
    return decision, reason


def _of_code(analysis: Analysis, code: str) -> str:
    """That a code is not enough, with some ids of findings that have it."""
    found = [each for each in analysis.findings if each.code == code]
    ids = [each.id for each in sorted(found, key=lambda each: (not each.is_open, each.id))]
    said = f"{code} is a code; a decision is about one finding, so give its whole id."
    if code.startswith("PM0"):
        return f"{code} is about the YAML itself: correct the file; see partnermap check."
    if not ids:
        return f"{said} There is no finding of {code} as of {analysis.graph.moment.words}."
    rest = f", and {len(ids) - _FEW} more" if len(ids) > _FEW else ""
    every = f"partnermap findings --code {code}"
    return f"{said} Here: {', '.join(ids[:_FEW])}{rest}; see {every}."


def _findings_and_map(arguments: tuple[str, ...]) -> tuple[list[str], Path]:
    """The ids of findings, each once, and the map: the last, where it does not look like an id."""
    *names, last = arguments
    where = Path()
    if names and not _IS_FINDING.match(last):
        where = Path(last)
    else:
        names = [*names, last]
    as_written = (
        name[:5].upper() + name[5:] if _IS_FINDING.match(name) else name for name in names
    )
    return list(dict.fromkeys(as_written)), where


def _finding(loaded: Loaded, analysis: Analysis, name: str, *, may_be_proposed: bool) -> Finding:
    """The finding with an id; where there is none, the nearest ids, and the end of the program."""
    found = {each.id: each for each in analysis.findings}
    if name in found:
        return found[name]
    if name.upper().startswith("PM0"):
        options.fail(f"{name} is about the YAML itself: correct the file; see partnermap check.")
    when = analysis.graph.moment.words
    said = f"There is no finding {name} as of {when}."
    if may_be_proposed:
        later = options.analysed(loaded, with_proposed=True).findings
        if any(each.id == name for each in later):
            options.fail(f"{said} It is found with what is proposed: add --with-proposed.")
    if name in analysis.graph.moment.map.dispositions:
        options.fail(f"{said} What was decided about it is in the map; it is no longer found.")
    close = get_close_matches(name, sorted(found), n=3, cutoff=0.6)
    hint = f"Did you mean {' or '.join(close)}?" if close else "See partnermap findings --all."
    return options.fail(f"{said} {hint}")
