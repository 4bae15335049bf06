"""Names that are joined by words or signs: ``Northbridge & Eastdale``, and those which are one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from partnermap.exchange.names import plain_name
from partnermap.exchange.spreadsheets.words.looking import ends_as_table
from partnermap.loader.persons import is_of_a_body

_STRONG = re.compile(r"\s+and\s+|\s*[/+&]\s*", re.IGNORECASE)
_JOIN = re.compile(r"\s*,?\s+(?:and|&|\+)\s+|\s*[/+&]\s*|\s*,\s*", re.IGNORECASE)
# Councils, NHS systems, police and mayors of England whose one name has an "and" in it.
_WRITTEN = (
    "Bath and North East Somerset|Barking and Dagenham|Hammersmith and Fulham|"
    "Kensington and Chelsea|Brighton and Hove|Windsor and Maidenhead|Telford and Wrekin|"
    "Redcar and Cleveland|Cheshire West and Chester|Bournemouth, Christchurch and Poole|"
    "Basingstoke and Deane|Tonbridge and Malling|Reigate and Banstead|Epsom and Ewell|"
    "Nuneaton and Bedworth|Oadby and Wigston|Hinckley and Bosworth|Newark and Sherwood|"
    "King's Lynn and West Norfolk|Westmorland and Furness|Folkestone and Hythe|"
    "Weymouth and Portland|Tyne and Wear|Avon and Somerset|Devon and Cornwall|Devon and Torbay|"
    "York and North Yorkshire|Hull and East Yorkshire|Yorkshire and the Humber|"
    "North East and Yorkshire|Cornwall and the Isles of Scilly|"
    "Bath and North East Somerset, Swindon and Wiltshire|Bedfordshire, Luton and Milton Keynes|"
    "Birmingham and Solihull|Bristol, North Somerset and South Gloucestershire|"
    "Buckinghamshire, Oxfordshire and Berkshire West|Cambridgeshire and Peterborough|"
    "Cheshire and Merseyside|Coventry and Warwickshire|Derby and Derbyshire|"
    "Hampshire and Isle of Wight|Hampshire and the Isle of Wight|"
    "Herefordshire and Worcestershire|Hertfordshire and West Essex|Humber and North Yorkshire|"
    "Kent and Medway|Lancashire and South Cumbria|Leicester, Leicestershire and Rutland|"
    "Mid and South Essex|Norfolk and Waveney|North East and North Cumbria|"
    "Nottingham and Nottinghamshire|Shropshire, Telford and Wrekin|"
    "Staffordshire and Stoke-on-Trent|Suffolk and North East Essex"
)
_ONE = frozenset(map(plain_name, _WRITTEN.split("|")))


def is_joined(text: str) -> bool:
    """Whether a text may be several names; commas alone are dealt with where cells are parted."""
    return len([each for each in _STRONG.split(text) if each.strip()]) > 1


def is_one_by_name(text: str) -> bool:
    """Whether a joined name is that of one place which everybody knows: ``Brighton & Hove``."""
    return plain_name(text) in _ONE


def known_parts(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """The names that a text joins, where each of them is known; empty where one is not.

    The longest that is known goes first, so that ``Brighton & Hove and Lewes`` is two.
    """
    ends = [*(cut.start() for cut in _JOIN.finditer(text)), len(text)]
    starts = [0, *(cut.end() for cut in _JOIN.finditer(text))]
    return _parts(text, starts, ends, 0, is_known)


def parts_of(text: str) -> list[str]:
    """The names that a text joins, known or not."""
    return [each.strip() for each in _JOIN.split(text) if each.strip()]


def may_be_several_bodies(text: str) -> bool:
    """Whether a name of nobody known may be several: ``Elm Trust / Oak Hub``.

    A slash may also stand before another name of the same body, so they are never parted.
    """
    slashed = [each for each in re.split(r"\s+/\s+", text) if sum(map(str.isalpha, each)) > 1]
    listed = [each.strip() for each in text.split(",")] if " and " not in text else []
    are_bodies = all(len(each.split()) > 1 and is_of_a_body(each) for each in listed)
    return len(slashed) > 1 or (len(listed) > 1 and are_bodies)


def are_boards(names: Collection[str]) -> bool:
    """Whether each of the names between commas is one of a board: ``Food Board, Skills Forum``."""
    return all(len(each.split()) > 1 and ends_as_table(each) for each in names)


def _parts(
    text: str, starts: list[int], ends: list[int], begin: int, is_known: Callable[[str], bool]
) -> list[str]:
    last = len(ends) - 1
    for end in range(last, begin - 1, -1):
        part = text[starts[begin] : ends[end]].strip()
        if (begin == 0 and end == last) or not part or not is_known(part):
            continue
        if end == last:
            return [part]
        if rest := _parts(text, starts, ends, end + 1, is_known):
            return [part, *rest]
    return []
