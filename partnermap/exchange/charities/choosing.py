"""Which charities of the register are wanted, and how many are not, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from partnermap import vocabulary as words
from partnermap.analysis.charity import UNKNOWN, Charity
from partnermap.english import counted, listed
from partnermap.exchange.charities.places import Working
from partnermap.exchange.charities.reading import Entry
from partnermap.exchange.names.register import plain_number

LINKED = "and those linked to them"
_FEW = 10
_DISTRICT = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?")


@dataclass(frozen=True, slots=True)
class Incomes:
    """Incomes that are wanted.

    Attributes:
        bands: income bands, ``unknown`` among them.
        ranges: from so many pounds on, and below so many.
    """

    bands: frozenset[str] = frozenset()
    ranges: tuple[tuple[float, float], ...] = ()

    @property
    def all(self) -> bool:
        """Whether every income is wanted."""
        return not self.bands and not self.ranges

    def holds(self, charity: Charity) -> bool:
        """Whether a charity has a wanted income; an unknown one only where that is asked for."""
        income = charity.income
        return charity.band in self.bands or (
            income is not None and any(low <= income < high for low, high in self.ranges)
        )

    @property
    def words(self) -> str:
        """``micro, small or £5,000 to under £50,000``."""
        bands = [each for each in words.INCOME_BANDS if each in self.bands]
        known = [each if each != UNKNOWN else "not known" for each in bands]
        return listed([*known, *(_range_words(*each) for each in self.ranges)], "or")


def _range_words(low: float, high: float) -> str:
    if high == float("inf"):
        return f"£{low:,.0f} or more"
    return f"£{low:,.0f} to under £{high:,.0f}"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted of the register.

    Attributes:
        working: who works in the areas that are asked for; None = wherever they work.
        postcodes: areas (``LS``), districts (``LS1``, which is not LS10) or longer beginnings of
            postcodes, without spaces; none = all.
        statuses: in small letters; none = all.
        linked: whether charities that are linked to another are wanted, too.
    """

    working: Working | None = None
    postcodes: tuple[str, ...] = ()
    incomes: Incomes = field(default_factory=Incomes)
    statuses: frozenset[str] = frozenset({"registered"})
    linked: bool = False

    @property
    def words(self) -> str:
        """What is counted: ``registered charities that work in Northbridge City``."""
        status = f"{listed(sorted(self.statuses), 'or')} " if self.statuses else ""
        said = f"{status}charities"
        said += f" {LINKED}" if self.linked else ""
        if self.working is not None:
            said += f" that work in {listed(self.working.names, 'or')}"
        if self.postcodes:
            said += f" with a postcode in {listed(self.postcodes, 'or')}"
        if not self.incomes.all:
            said += f" with an income that is {self.incomes.words}"
        return said


def several_words(numbers: Collection[str]) -> str:
    """What is told of charities that are there several times, and not alike."""
    few = list(numbers)[:_FEW]
    more = [counted(len(numbers) - _FEW, "other")] if len(numbers) > _FEW else []
    return f"Rows with one number say different things; the first was taken: {listed(few + more)}."


def _begins(postcode: str, wanted: str) -> bool:
    """Whether a postcode is of an area or a district, or begins so."""
    plain = postcode.replace(" ", "")
    district = plain[:-3]
    if wanted.isalpha():
        return re.split("[0-9]", district)[0] == wanted
    if _DISTRICT.fullmatch(wanted):  # EC1A is of EC1, and LS10 is not of LS1
        return district == wanted or (district[:-1] == wanted and district[-1:].isalpha())
    return plain.startswith(wanted)


@dataclass
class Sifting:
    """Charities as they pass, and what was counted on the way.

    Attributes:
        left: why a row was left out -> how many were.
        bands: income band -> how many were kept.
        disagreeing: numbers of which a later row says something else than the first.
        by_main: how many linked charities were kept as the one that they are linked to works here.
        extracted: the latest day of the extract that a row tells.
    """

    choice: Choice
    rows: int = 0
    kept: int = 0
    left: Counter[str] = field(default_factory=Counter)
    bands: Counter[str] = field(default_factory=Counter)
    disagreeing: dict[str, None] = field(default_factory=dict)
    by_main: int = 0
    extracted: str = ""
    _first: dict[tuple[str, str], int] = field(default_factory=dict)

    def chosen(self, rows: Iterable[Entry | None]) -> Iterator[Charity]:
        """The charities that are wanted, one after another."""
        for entry in rows:
            self.rows += 1
            if entry is None:
                self.left["without a number or a name"] += 1
                continue
            self.extracted = max(self.extracted, entry.extracted)
            reason = self._why_not(entry)
            if reason:
                self.left[reason] += 1
                continue
            if self._is_there(entry):
                self.left["whose number was there already"] += 1
                continue
            self.kept += 1
            self.bands[entry.charity.band] += 1
            working = self.choice.working
            areas = working.areas_for(entry) if working else ()
            if working and not areas:  # or it would have been left out
                areas = working.areas_of_main(entry)
                self.by_main += 1
            yield replace(entry.charity, areas=areas)

    def _is_there(self, entry: Entry) -> bool:
        """Whether a row with this number was kept; one that says something else is noted."""
        said = hash(replace(entry.charity, number=""))  # not the row: the register is long
        first = self._first.setdefault((plain_number(entry.main), entry.linked), said)
        is_there = len(self._first) == self.kept
        if is_there and first != said:
            self.disagreeing[entry.charity.number] = None
        return is_there

    def _why_not(self, entry: Entry) -> str:
        choice, charity = self.choice, entry.charity
        if entry.linked != "0" and not choice.linked:
            return "linked to another charity"
        if choice.statuses and charity.status.lower() not in choice.statuses:
            return f"of another status ({charity.status or 'none'})"
        working = choice.working
        if working and not working.areas_for(entry) and not working.areas_of_main(entry):
            if entry.linked != "0" and working.is_silent_on(entry):
                return "linked to a charity that works elsewhere, or of which that is not known"
            return "working elsewhere"
        if choice.postcodes and not any(
            _begins(charity.postcode, each) for each in choice.postcodes
        ):
            return "with another postcode" if charity.postcode else "without a postcode"
        if not choice.incomes.all and not choice.incomes.holds(charity):
            known = charity.income is not None
            return "with another income" if known else "whose income is not known"
        return ""

    @property
    def lines(self) -> list[str]:
        """What was read, kept and left out, in sentences."""
        said = [f"{counted(self.rows, 'row')} read, {counted(self.kept, 'charity', 'charities')}."]
        said += [f"Left out: {many:,} {why}." for why, many in self.left.most_common()]
        if self.disagreeing:
            said.append(several_words(self.disagreeing))
        if self.by_main:
            said.append(
                f"{counted(self.by_main, 'linked charity', 'linked charities')} without an area in "
                "the table: counted where the charity works to which it is linked."
            )
        unknown = self.bands[UNKNOWN]
        if unknown:
            said.append(
                f"Of {unknown:,} the register has no income; that is not known, not nought."
            )
        return said
