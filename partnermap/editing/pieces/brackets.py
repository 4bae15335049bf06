"""Entries of braces and items of brackets, put in and taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from partnermap.editing.pieces.splicing import LINE_BREAK, EditError, Splice

_COMMENT = re.compile(r"#[^\r\n]*")


def put_in(
    text: str, end: int, last: tuple[int, int], column: int, said: Iterable[str], newline: str
) -> Iterator[Splice]:
    """More before a closing bracket; each on its own line, where the bracket is.

    Args:
        text: where the brackets stand.
        end: after the closing bracket.
        last: where the last entry or item before it begins and ends.
        column: of that one.
        said: what is to be put in.
        newline: the line break of the file.
    """
    closing = end - 1
    between = text[last[1] : closing]
    comma = "," in _COMMENT.sub("", between)
    sign = " ," if text[last[1] - 1] == ":" else ","  # 'owner: }' has no value
    if LINE_BREAK.search(between):
        if not comma:
            yield Splice(last[1], last[1], sign)
        lines = f",{newline}".join(f"{' ' * column}{each}" for each in said)
        begin = closing - len(LINE_BREAK.split(between)[-1])
        yield Splice(begin, begin, f"{lines}{',' if comma else ''}{newline}")
    elif comma:
        space = "" if between.endswith(" ") else " "
        yield Splice(closing, closing, space + ", ".join(said))
    else:
        yield Splice(last[1], last[1], f"{sign} {', '.join(said)}")


def take_out(text: str, parts: Sequence[tuple[int, int]], position: int) -> Splice:
    """Without one of several entries or items, and without its comma.

    Raises:
        EditError: where a comment stands beside it.
    """
    if position:
        begin, end = parts[position - 1][1], parts[position][1]
    else:
        begin, end = parts[0][0], parts[1][0]
    inside = text[begin : parts[position][0]] + text[parts[position][1] : end]
    if "#" in inside:
        said = text[slice(*parts[position])]
        raise EditError(f"'{said}' stands beside a comment; take it out by hand")
    return Splice(begin, end, "")
