"""Problems of the YAML as an editor or CI shows them: place, code, snippet with a caret, hint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from partnermap.finding import Finding, Location
from partnermap.reports.terminal import Style, Writer, look_of

_MOST_COLUMNS = 96


def render(
    problems: Iterable[Finding],
    lines: Mapping[str, tuple[str, ...]],
    style: Style,
    *,
    prefix: str = "",
) -> str:
    """Every problem, in file order.

    Args:
        problems: from the loader.
        lines: path -> the lines of that file.
        style: width and colour.
        prefix: put before each path, such as ``maps/northbridge/``.
    """
    writer = Writer(style)
    for found in problems:
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
        writer.line(f"see: partnermap explain {found.code}", indent=4)
        writer.line()
    return writer.text()


def _snippet(writer: Writer, at: Location, lines: tuple[str, ...]) -> None:
    if at.line > len(lines) or not lines[at.line - 1].strip():
        return
    text = lines[at.line - 1].replace("\t", " ")
    begin = max(0, at.column - _MOST_COLUMNS // 2) if len(text) > _MOST_COLUMNS else 0
    shown = text[begin : begin + _MOST_COLUMNS]
    writer.unwrapped(f"    {shown}")
    writer.unwrapped(f"    {' ' * (at.column - 1 - begin)}^")
