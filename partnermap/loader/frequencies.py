"""How often a board meets, in figures and in words cut short: ``Every 3 months``, ``6x pa``."""

from __future__ import annotations

import re

_CUT = {
    **dict.fromkeys(("wk", "wks"), "week"),
    **dict.fromkeys(("mth", "mths", "mnth", "mnths"), "month"),
    **dict.fromkeys(("qtr", "qtrs"), "quarter"),
    **dict.fromkeys(("yr", "yrs"), "year"),
    **dict.fromkeys(("wkly",), "weekly"),
    **dict.fromkeys(("mthly", "mnthly"), "monthly"),
    **dict.fromkeys(("qtrly", "qrtly", "qtly", "quaterly"), "quarterly"),
    **dict.fromkeys(("fortn", "f'nightly"), "fortnightly"),
}
_PLAIN = {
    "week": "weekly|once a week|every week|each week",
    "fortnight": "fortnightly|every fortnight|twice monthly|twice a month|two times a month"
    "|alternate weeks|every second week",
    "month": "monthly|once a month|every month|each month|once monthly",
    "two-months": "alternate months|every second month",
    "quarter": "quarterly|once a quarter|every quarter|each quarter",
    "four-months": "every term|once a term|each term|once per term",
    "half-year": "semi-annual|semi-annually|semiannual|semiannually|twice annually",
    "year": "once yearly|every year|each year|once per year",
}
_WORDS_FOR = {each: word for word, many in _PLAIN.items() for each in many.split("|")}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
_WHICH = r"(?:1st|2nd|3rd|4th|first|second|third|fourth|last)"
_ON_A_DAY = re.compile(
    rf"(?:(?:on )?(?:the )?{_WHICH} {_WEEKDAY} (?:of |in )?(?:the |each |every |a )?month(?:ly)?"
    rf"|monthly[ ,:\u2013(-]+(?:on )?(?:the )?{_WHICH} {_WEEKDAY}\)?)\Z"
)
_ON_SOME_DAY = re.compile(rf"(every |each )?(?:the )?{_WHICH} {_WEEKDAY}\Z")
_TWO = re.compile(r"\d\s*(?:-|\u2013|to|or)\s*\d|ly\s*(?:/|-|\u2013|\bor\b|\bto\b)\s*[\w ]+ly\b")
_BY_MONTHS = {1: "month", 2: "two-months", 3: "quarter", 4: "four-months", 6: "half-year"}
_BY_MONTHS[12] = "year"
_BY_WEEKS = {1: "week", 2: "fortnight", 4: "month", 6: "six-weeks", 8: "two-months", 12: "quarter"}
_WORDS = {"other": 2, "second": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8}
_WORDS |= {"ten": 10, "twelve": 12}
_EVERY = re.compile(
    r"(?:(?:every|each)\s+(\w+)\s+(week|month)s?|(\d+|\w+[ -])[ -]?(week|month)ly)\Z"
)
_TIMES = re.compile(
    r"(\d+|[a-z]+)\s*(?:x|times)?\s*(?:pa|p\.a|per annum|a year|per year|yearly"
    r"|(?<=x)\s*year|(?<=x )\s*year|/\s?(?:yr|year))\Z"
)


_A_MONTH = re.compile(r"(1|one|2|two)\s*(?:x|times?)?\s*(?:a|per|/|each)?\s*month(?:ly)?\Z")
_LASTS = {"week": 0.23, "fortnight": 0.46, "month": 1, "six-weeks": 1.4, "two-months": 2}
_LASTS |= {"quarter": 3, "four-months": 4, "half-year": 6, "year": 12}  # in months
_RESTING = re.compile(r"\b(?:dormant|paused|suspended|abeyance|on hold|not meeting|stopped)\b")


def how_often(text: str) -> str:
    """The word of the map that is meant; empty where none surely is."""
    low = _spelt_out(text)
    if low in _WORDS_FOR:
        return _WORDS_FOR[low]
    if match := _EVERY.match(low):
        number, of = (match[1] or match[3]).strip(" -"), match[2] or match[4]
        return (_BY_WEEKS if of == "week" else _BY_MONTHS).get(_number(number), "")
    if match := _A_MONTH.match(low):
        return "month" if match[1] in ("1", "one") else "fortnight"
    if (times := _times_a_year(low)) and 12 % times == 0:
        return _BY_MONTHS.get(12 // times, "")
    return "month" if _ON_A_DAY.match(low) else _by_months(low)


def why_unclear(text: str) -> str:
    """What a text may mean that says no one interval; empty where nothing is to be said of it."""
    low = _spelt_out(text)
    if match := _ON_SOME_DAY.match(low):
        if match[1] and "last" not in low:
            return (
                "It may mean that day of each month, or every few weeks: write 'month' for the "
                "first, or say it in 'notes'."
            )
        return "If it is that day of each month, write 'month'."
    if (times := _times_a_year(low)) and 1 < times < 12:
        return f"It lies between {_round(12 / times)}: write the nearer."
    if re.fullmatch(r"half[ -]term(?:ly)?|(?:every|each|once a|once every) half[ -]term", low):
        return "It may mean every six weeks of a term, or six times a year: " + (
            "write 'six-weeks' or 'two-months'."
        )
    if re.fullmatch(r"bi-?ennial(?:ly)?|every (?:2|two|other|second) years", low):
        return "There is no word for every two years: say it in 'notes'."
    if _RESTING.search(low):
        return "It does not seem to meet at present: leave it out, and say so in 'notes'."
    return "It gives two: write the one that holds." if _TWO.search(low) else ""


def _spelt_out(text: str) -> str:
    """A text in small letters, with words written out that were cut short."""
    low = " ".join(text.casefold().split()).rstrip(".")
    return re.sub(r"[a-z']+", lambda word: _CUT.get(word[0], word[0]), low)


def _times_a_year(low: str) -> int:
    match = _TIMES.match(low)
    return _number(match[1]) if match else 0


def _by_months(low: str) -> str:
    """The interval of months that are named: ``Jan/Apr/Jul/Oct``; empty where they are uneven."""
    words = [each for each in re.split(r"[\s,;/&+]+|\band\b", low) if each]
    at = [_MONTHS.index(each[:3]) for each in words if each[:3] in _MONTHS]
    if len(words) < 2 or len(at) < len(words):
        return ""
    steps = {(after - before) % 12 for before, after in zip(at, [*at[1:], at[0]], strict=True)}
    return _BY_MONTHS.get(steps.pop(), "") if len(steps) == 1 else ""


def _round(months: float) -> str:
    """The two words between which an interval lies."""
    less = max((each for each in _LASTS if _lasts(each) < months), key=_lasts)
    more = min((each for each in _LASTS if _lasts(each) > months), key=_lasts)
    return f"'{less}' and '{more}'"


def _lasts(word: str) -> float:
    return _LASTS[word]


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS.get(text, 0)
