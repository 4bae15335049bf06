"""Problems of the YAML as an editor or CI shows them: place, code, snippet with a caret, hint."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from partnermap.english import listed
from partnermap.finding import Finding, Location
from partnermap.reports.terminal import Style, Writer, look_of

_MOST_COLUMNS = 96
_SEVERAL = 3
_SHOWN = 12


def render(
    problems: Iterable[Finding],
    lines: Mapping[str, tuple[str, ...]],
    style: Style,
    *,
    prefix: str = "",
    every: bool = False,
) -> str:
    """Every problem, in file order; what is said alike of a file three times and more is told once.

    Args:
        problems: from the loader.
        lines: path -> the lines of that file.
        style: width and colour.
        prefix: put before each path, such as ``maps/northbridge/``.
        every: whether each is told by itself.
    """
    writer = Writer(style)
    for found, *others in _of_one_cause(problems, every=every):
        at = found.primary
        place = f"{prefix}{at.path}:{at.line}:{at.column}"
        writer.unwrapped(
            f"{place}: {found.severity.value} {found.code} {found.message}",
            look=look_of(found),
        )
        _snippet(writer, at, lines.get(at.path, ()))
        for other in found.locations[1:]:
            note = other.note or "also here"
            writer.line(f"{prefix}{other.path}:{other.line}:{other.column}: {note}", indent=4)
        if found.remedy:
            writer.line(f"hint: {found.remedy}", indent=4, hang=6)
        if others:
            rows = list(dict.fromkeys(str(each.primary.line) for each in others))
            lines_of = f"{'line' if len(rows) == 1 else 'lines'} {listed(rows, most=_SHOWN)}"
            said = f"the same {len(others):,} times more, at {lines_of}"
            writer.line(f"also: {said}; partnermap check --all shows each", indent=4, hang=6)
        writer.line(f"see: partnermap explain {found.code}", indent=4)
        writer.line()
    return writer.text()


def _of_one_cause(problems: Iterable[Finding], *, every: bool) -> list[list[Finding]]:
    """Problems that have the same words and remedy in one file, together where the first stands."""
    groups: dict[Hashable, list[Finding]] = {}
    for number, found in enumerate(problems):
        is_alone = every or len(found.locations) > 1
        alike = (found.code, found.severity, found.primary.path, found.message, found.remedy)
        groups.setdefault(number if is_alone else alike, []).append(found)
    return [
        said
        for group in groups.values()
        for said in ([group] if len(group) >= _SEVERAL else [[each] for each in group])
    ]


def _snippet(writer: Writer, at: Location, lines: tuple[str, ...]) -> None:
    if at.line > len(lines) or not lines[at.line - 1].strip():
        return
    text = lines[at.line - 1].replace("\t", " ")
    begin = max(0, at.column - _MOST_COLUMNS // 2) if len(text) > _MOST_COLUMNS else 0
    shown = text[begin : begin + _MOST_COLUMNS]
    writer.unwrapped(f"    {shown}")
    writer.unwrapped(f"    {' ' * (at.column - 1 - begin)}^")
