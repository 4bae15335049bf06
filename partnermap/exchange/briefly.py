"""What an import tells, in short: cells that are alike together, and names by their review file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import digits

from partnermap.english import counted
from partnermap.exchange.imported import Origin, Reach, Remark, Weight
from partnermap.exchange.telling import places, sentences_of

_FEW = 3
_MOST = {Weight.WAITING: 5, Weight.CHANGED: 10}
_MOST_WAITING = 2  # where all of them are shown below
_NAMED = "in import-review.csv, each with what is suggested"
_SHOWN = "below, each with what is suggested"  # where no file is written


def briefly(remarks: Sequence[Remark], *, dry_run: bool = False) -> tuple[list[str], bool]:
    """Sentences for the remarks below one heading, and whether they say less than there is.

    Args:
        remarks: of one weight, as ``gathered`` gives them.
        dry_run: whether what waits is shown below, and written nowhere.
    """
    found: dict[tuple[str, str], list[Remark]] = {}
    for remark in remarks:
        found.setdefault(_group(remark), []).append(remark)
    groups = {key: several for key, several in found.items() if _are_many(several)}
    alone = [each for each in remarks if _group(each) not in groups]
    told = dict(zip(map(id, alone), sentences_of(alone, _FEW), strict=True))
    sentences: list[str] = []
    for remark in remarks:
        group = groups.get(_group(remark))
        if group is None:
            sentences.append(told[id(remark)])
        elif group[0] is remark:
            sentences.append(_together(group))
    most = _MOST.get(remarks[0].weight, len(sentences))
    if dry_run and remarks[0].weight is Weight.WAITING:
        most = _MOST_WAITING
    if remarks[0].weight is Weight.WAITING:  # what is wider than a name is in no review file
        most += sum(each.reach < Reach.CELL for each in remarks)
    rest = len(sentences) - most
    if rest > 1:
        what = "more name" if remarks[0].weight is Weight.WAITING else "more change"
        where = f": {_SHOWN if dry_run else _NAMED}" if remarks[0].weight is Weight.WAITING else ""
        sentences[most:] = [f"and {counted(rest, what)}{where}."]
    is_short = any(len(each.also) >= _FEW for each in alone)
    return sentences, is_short or bool(groups) or rest > 1


def _group(remark: Remark) -> tuple[str, str]:
    """What is told together: the same of one sheet, or of all; else every remark by itself."""
    if remark.alike is None:
        return "", str(id(remark))
    return remark.alike.what, "" if remark.alike.of_all else remark.origin.sheet


def _are_many(remarks: Sequence[Remark]) -> bool:
    """Whether several are told together; where each has a hint of its own, only from three on."""
    if remarks[0].alike is None:
        return False
    own = {each.hint for each in remarks} - {remarks[0].alike.hint, ""}
    return len(remarks) > (2 if own else 1)


def _together(remarks: Sequence[Remark]) -> str:
    """One sentence for several that are alike, with a few of the texts."""
    alike = remarks[0].alike
    assert alike is not None  # noqa: S101 - such remarks are in no group
    every = [origin for each in remarks for origin in (each.origin, *each.also)]
    various = _various(remarks)
    few = ", ".join(map(_example, various))
    more = len({each.alike.text for each in remarks if each.alike}) - len(various)
    rest = f" and {more} more" if more > 0 else ""
    hint = f" {alike.hint}" if alike.hint else ""
    many = f" ({counted(len(every), 'cell')})" if len(every) > len(various) or more > 0 else ""
    said = f"{alike.what}{many}: {few}{rest}.{hint}"
    where = "" if alike.of_all else f"{_where(every)}: "
    return f"{where}{said}" if where else f"{said[:1].upper()}{said[1:]}"


def _various(remarks: Sequence[Remark]) -> list[Remark]:
    """A few remarks, of as many columns as may be."""
    one_each: dict[str, Remark] = {}
    for each in remarks:
        one_each.setdefault(each.alike.text if each.alike else "", each)
    different = list(one_each.values())
    most = remarks[0].alike.most if remarks[0].alike else _FEW
    first: dict[tuple[str, str], Remark] = {}
    for each in different:
        first.setdefault((each.origin.sheet, each.origin.cell.rstrip(digits)), each)
    chosen = [*first.values()][:most]
    chosen += [each for each in different if each not in chosen][: most - len(chosen)]
    return [each for each in different if each in chosen]


def _example(remark: Remark) -> str:
    assert remark.alike is not None  # noqa: S101
    text = remark.alike.text
    if remark.reach is Reach.ASIDE or remark.weight is Weight.NOTE:
        return text
    where = remark.origin.words if remark.alike.of_all else remark.origin.cell
    more = f" and {len(remark.also)} more" if remark.also else ""
    return f"{text} ({where}{more})"


def _where(origins: Iterable[Origin]) -> str:
    """The sheet, and the column where all of them are in one."""
    first, *_ = found = list(origins)
    columns = {origin.cell.rstrip(digits) for origin in found}
    sheet = places(Origin(first.file, first.sheet))
    return f"{sheet}, column {columns.pop()}" if len(columns) == 1 else sheet
