"""``partnermap isolated``, also against a register of charities."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from partnermap.cli import options
from partnermap.cli.findings import findings_command
from partnermap.cli.output import check_ending, deliver
from partnermap.exchange.charities.extract import Extract, read_extract
from partnermap.exchange.charities.matching import hold_against
from partnermap.exchange.readers import UnreadableError
from partnermap.graph import PartnershipGraph
from partnermap.reports import against, against_csv, against_json
from partnermap.reports.terminal import Style
from partnermap.wording.against import HeldAgainst

_FORMS = ("text", "csv", "json")
_NOT_WITH = ("codes", "area", "body", "by", "fail_on", "fail_on_possible")

command = findings_command(
    "isolated",
    "isolation",
    "Show the small organisations in MAP that sit on nothing recorded here.\n\n"
    "With --against, hold the charities of a register against MAP: how many of each size work here "
    "and sit nowhere that is recorded.",
    example="--by sector",
)
_findings = command.callback
command.params.append(
    click.Option(
        ["--against", "register"],
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The charities that work here, as import charity-commission wrote them; as text, csv "
        "or json.",
    )
)


def _isolated(register: Path | None, **asked: Any) -> None:
    if register is None:
        assert _findings is not None  # noqa: S101 - click's type allows it
        _findings(**asked)
        return
    for each in _NOT_WITH:
        if asked[each]:
            name = f"--{each.removesuffix('s') if each == 'codes' else each.replace('_', '-')}"
            options.fail(f"{name} is about findings, and does not go with --against.")
    if asked["form"] not in _FORMS:
        options.fail(f"--against is written as {', '.join(_FORMS)}; not as {asked['form']}.")
    check_ending(asked["output"], asked["form"], _FORMS)
    try:
        extract = read_extract(register)
    except UnreadableError as error:
        options.fail(str(error))
    if asked["form"] == "csv":  # which has no place for them
        for note in extract.notes:
            click.echo(note, err=True)
    loaded = options.open_map(asked["where"], strict=asked["strict"])
    analysis = options.analysed(loaded, asked["at"], with_proposed=asked["with_proposed"])
    deliver(_report(analysis.graph, extract, asked), asked["output"])
    options.warn_of_problems(loaded, asked["where"])


def _report(graph: PartnershipGraph, extract: Extract, asked: dict[str, Any]) -> str:
    """The comparison in the form that is asked for."""
    comparison = hold_against(graph, extract.charities)
    said = HeldAgainst(extract.of, extract.as_of, extract.file, extract.notes)
    match asked["form"]:
        case "csv":
            return against_csv.render(graph, comparison)
        case "json":
            return against_json.render(graph, comparison, said)
    style = Style() if asked["output"] else options.style()
    return against.render(graph, comparison, said, style, every=asked["every"])


command.callback = _isolated
