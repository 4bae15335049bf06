"""Who works here and sits nowhere, as text for a terminal."""

from __future__ import annotations

from partnermap.analysis.denominator import Comparison, Held, Standing
from partnermap.graph import PartnershipGraph
from partnermap.reports.terminal import Style, Writer
from partnermap.wording import as_of, coverage_lines
from partnermap.wording.against import (
    STANDINGS,
    HeldAgainst,
    alike_words,
    band_words,
    counts,
    not_known,
    register_day,
)

_FEW = 10
_COLUMNS = ("in all", "seated", "no seat", "perhaps", "not here")
_WIDE = 10


def render(
    graph: PartnershipGraph,
    comparison: Comparison,
    said: HeldAgainst,
    style: Style,
    *,
    every: bool = False,
) -> str:
    """How many charities of each size stand where, and who they are.

    Args:
        graph: the map at a moment.
        comparison: the charities of a register, held against it.
        said: what the charities are, and where they stand.
        style: width and colour.
        every: whether to name all; else the first of each size.
    """
    writer = Writer(style)
    of, day, file, notes = said
    moment = graph.moment
    on = f", the register of {register_day(day)}" if day else ""
    writer.line(f"{moment.map.manifest.name}, {as_of(moment)}", look="bold")
    writer.line(f"{len(comparison.held):,} {of} ({file}{on}), held against this map:")
    for note in notes:
        writer.line(note, indent=2, hang=2)
    writer.line()
    _table(writer, graph, comparison)
    writer.line()
    for short, standing in zip(_COLUMNS[1:], Standing, strict=True):
        writer.line(f"{short}: {STANDINGS[standing]}", indent=2)
    _by_name_alone(writer, graph, comparison)
    for standing in (Standing.UNSEATED, Standing.PERHAPS, Standing.ABSENT):
        _named(writer, graph, comparison, standing, every=every)
    writer.line()
    writer.line("What this does not say", look="bold")
    for line in not_known(graph, comparison):
        writer.line(line, indent=2)
    writer.line()
    writer.line("What the map covers", look="bold")
    for line in coverage_lines(graph):
        writer.line(line, indent=2)
    return writer.text()


def _table(writer: Writer, graph: PartnershipGraph, comparison: Comparison) -> None:
    rows = [(band_words(graph, band), row) for band, row in counts(comparison)]
    every = {each: len(comparison.of(each)) for each in Standing}
    wide = max(len(label) for label, _ in [*rows, ("all", every)])
    head = "".join(f"{each:>{_WIDE}}" for each in _COLUMNS)
    writer.unwrapped(f"  {'':{wide}}{head}")
    for label, row in [*rows, ("all", every)]:
        numbers = [sum(row.values()), *row.values()]
        cells = "".join(f"{number:>{_WIDE},}" for number in numbers)
        writer.unwrapped(f"  {label:{wide}}{cells}", look="bold" if label == "all" else "")


def _by_name_alone(writer: Writer, graph: PartnershipGraph, comparison: Comparison) -> None:
    """Those with a seat of whom only the name says that they are that body; all of them."""
    seated = comparison.of(Standing.SEATED)
    found = [each for each in seated if each.match and each.match.by == "name"]
    if found:
        writer.line()
        title = "A seat here by the name alone: write the number on the body, if it is the same"
        writer.line(f"{title} ({len(found):,})", look="bold")
        for each in sorted(found, key=_by_name):
            line = f"- {each.charity.name} ({each.charity.number}): {alike_words(graph, each)}"
            writer.line(line, indent=4, hang=2)


def _named(
    writer: Writer,
    graph: PartnershipGraph,
    comparison: Comparison,
    standing: Standing,
    *,
    every: bool,
) -> None:
    """The charities of one standing, the smallest first."""
    found = comparison.of(standing)
    if not found:
        return
    writer.line()
    title = STANDINGS[standing]
    writer.line(f"{title[:1].upper()}{title[1:]} ({len(found):,})", look="bold")
    for band, row in counts(comparison):
        here = sorted(comparison.of(standing, band=band), key=_by_name)
        if not here:
            continue
        writer.line(f"{band_words(graph, band)}: {row[standing]:,}", indent=2)
        shown = here if every else here[:_FEW]
        for each in shown:
            alike = alike_words(graph, each)
            line = f"- {each.charity.name} ({each.charity.number})"
            writer.line(f"{line}: {alike}" if alike else line, indent=4, hang=2)
        if len(shown) < len(here):
            rest = len(here) - len(shown)
            writer.line(f"and {rest:,} more: see --all, or --format csv", indent=4)


def _by_name(held: Held) -> tuple[str, str]:
    return held.charity.name.casefold(), held.charity.number
