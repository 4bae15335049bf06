"""Words that people cut short within names, and what each stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from partnermap.exchange.names.folding import SMALL_WORDS

_SHORT = {
    "assn": "association",
    "assoc": "association",
    "bc": "borough council",
    "bd": "board",
    "bldg": "building",
    "ca": "combined authority",
    "cc": "city council",
    "cmte": "committee",
    "cmttee": "committee",
    "coll": "college",
    "comm": "community",
    "ctee": "committee",
    "ctr": "centre",
    "ctre": "centre",
    "cttee": "committee",
    "cvs": "council for voluntary service",
    "dc": "district council",
    "dept": "department",
    "dev": "development",
    "est": "estate",
    "exec": "executive",
    "fdn": "foundation",
    "fed": "federation",
    "fndn": "foundation",
    "ft": "foundation trust",
    "gp": "group",
    "grp": "group",
    "ha": "housing association",
    "hlth": "health",
    "hosp": "hospital",
    "hse": "house",
    "hwb": "health and wellbeing board",
    "hwbb": "health and wellbeing board",
    "icb": "integrated care board",
    "icp": "integrated care partnership",
    "ics": "integrated care system",
    "lcp": "local care partnership",
    "lsp": "local strategic partnership",
    "mbc": "metropolitan borough council",
    "mdc": "metropolitan district council",
    "mgmt": "management",
    "mh": "mental health",
    "mkt": "market",
    "nbhd": "neighbourhood",
    "neigh": "neighbourhood",
    "nhood": "neighbourhood",
    "org": "organisation",
    "partn": "partnership",
    "pcn": "primary care network",
    "pk": "park",
    "prtnrshp": "partnership",
    "pship": "partnership",
    "ptnrship": "partnership",
    "ptnshp": "partnership",
    "sab": "safeguarding adults board",
    "sch": "school",
    "soc": "society",
    "svc": "service",
    "svcs": "services",
    "tc": "town council",
    "uni": "university",
    "univ": "university",
    "vol": "voluntary",
    "wkg": "working",
    "yth": "youth",
}
_STREETS = {  # no name begins with one of these cut short: there 'St' is Saint, and 'Dr' somebody
    "av": "avenue",
    "ave": "avenue",
    "cl": "close",
    "cres": "crescent",
    "ct": "court",
    "dr": "drive",
    "gdns": "gardens",
    "ln": "lane",
    "pl": "place",
    "rd": "road",
    "sq": "square",
    "st": "street",
    "str": "street",
    "terr": "terrace",
}
_SAINT = {"st": "saint"}
# Where one may mean two things.
_OTHER = _SAINT | {"cc": "county council", "comm": "committee", "icp": "integrated care place"}


def written_out(name: str) -> tuple[str, ...]:
    """A name as it is, and with the words written out that are cut short in it.

    Args:
        name: plain: ``tanner st food bank``.

    Returns:
        No form twice. What may mean two things is the likelier one in the second.
    """
    words = name.split()
    begins = [not at or words[at - 1] in SMALL_WORDS for at in range(len(words))]
    likely = [_SHORT | (_SAINT if begin else _STREETS) for begin in begins]
    forms = (words, _each(words, likely), _each(words, [table | _OTHER for table in likely]))
    return tuple(dict.fromkeys(map(" ".join, forms)))


def _each(words: Sequence[str], tables: Sequence[Mapping[str, str]]) -> list[str]:
    return [table.get(word, word) for word, table in zip(words, tables, strict=True)]
