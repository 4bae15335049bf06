"""``partnermap decide``."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import click

from partnermap.cli import options
from partnermap.editing import EditError
from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.loader import Loaded
from partnermap.model import PartialDate
from partnermap.pipeline import Analysis, edit_decision, write_edit
from partnermap.reports import difference
from partnermap.storage import StorageError
from partnermap.vocabulary import DECISIONS


@click.command("decide")
@click.argument("name", metavar="FINDING")
@options.map_argument
@click.option("--decision", type=click.Choice(list(DECISIONS)), help="What was decided.")
@click.option("--reason", metavar="TEXT", help="Why, in a sentence; in quotes.")
@click.option("--owner", metavar="ID", help="The body that decided.")
@click.option("--review", type=options.Date(), metavar="DATE", help="When to look again.")
@click.option(
    "--in",
    "into",
    metavar="FILE",
    help="The file to write to, within the map's folder; without it, where decisions stand, or "
    "dispositions.yaml.",
)
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@options.at_option
@options.proposed_option
def command(
    name: str,
    where: Path,
    decision: str | None,
    reason: str | None,
    owner: str | None,
    review: PartialDate | None,
    into: str | None,
    dry_run: bool,
    at: PartialDate | None,
    with_proposed: bool,
) -> None:
    """Write down in MAP what was decided about FINDING.

    FINDING is the id that stands below each finding, such as PM204/executive-group. The decision
    holds while the evidence stays as it is now; all else in the files stays as it is.
    """
    if decision is None:
        options.fail(f"Say what was decided: --decision {listed(DECISIONS, 'or')}.")
    reason = " ".join((reason or "").split())
    if not reason:
        options.fail('Say why: --reason "...". Who asks in a year needs to know.')
    loaded = options.open_map(where)
    analysis = options.analysed(loaded, at, with_proposed=with_proposed)
    finding = _finding(loaded, analysis, name, may_be_proposed=not with_proposed and at is None)
    if owner is not None:
        options.known_id(analysis.graph.moment.map, owner)
    said = {"decision": decision, "reason": reason, "owner": owner}
    said["review"] = review.written if review else None
    try:
        given = {field: text for field, text in said.items() if text is not None}
        edit = edit_decision(where, finding, given, into=into)
        if not dry_run:
            write_edit(edit)
    except EditError as error:
        options.fail(f"Nothing was written: {error}")
    except StorageError as error:
        options.fail(str(error))
    path = f"{options.prefix_of(where)}{edit.path}"
    if dry_run:
        click.echo(difference.render(path, edit.before, edit.after), nl=False)
        click.echo("Nothing was written.", err=True)
        return
    click.echo(f"{finding.id}: {decision}. Written in {path}, line {edit.line}.")
    kept = finding.disposition.review if finding.disposition and review is None else ""
    if kept and PartialDate.parse(kept).first <= analysis.graph.moment.day:
        click.echo(f"Its review ({kept}) is still due: --review gives it a new date.")


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
