"""Surveys: the counts and percentages that a source reports, and whether they go together.

A percentage agrees with its count where it is an honest rounding of count / base to as many
decimals as it is printed with: no more than half a unit of its last decimal away, so that a half
may go either way. Cutting decimals off is no rounding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from pydantic import Field

from partnermap.model.fields import Count, Flag, Id, Many, Percent, Strict, Text
from partnermap.model.rows import Record

_MOST_BASES = 3
"""Where more bases than this would fit, none of them is a clue."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question.

    Attributes:
        name: its key, as written.
        count: how many gave it; None where not recorded.
        stated: the percentage that the source prints; None where it prints none.
        base: how many were asked, or answered; None where not recorded.
    """

    name: str
    count: int | None
    stated: Decimal | None
    base: int | None

    @property
    def computed(self) -> str:
        """The percentage of the base, with the decimals of the stated one; or empty."""
        if self.count is None or not self.base:
            return ""
        share = Fraction(100 * self.count, self.base)
        unit = Fraction(1, 10**self._decimals)
        units = floor(share / unit + Fraction(1, 2))
        return f"{Decimal(units).scaleb(-self._decimals):f}"

    @property
    def disagrees(self) -> bool:
        """Whether the stated percentage is not that of the count, or of no count at all."""
        return not self.would_fit(self.base)

    def would_fit(self, base: int | None) -> bool:
        """Whether the percentage is that of the count, or of any count, of this base."""
        if self.stated is None or not base:
            return True
        if self.count is not None:
            return self._is_rounding_of(Fraction(100 * self.count, base))
        nearest = Fraction(self.stated) * base / 100
        return any(
            0 <= count <= base and self._is_rounding_of(Fraction(100 * count, base))
            for count in (floor(nearest), ceil(nearest))
        )

    def least_and_most_base(self) -> tuple[Fraction, Fraction | None] | None:
        """The bases between which the percentage is that of the count; None where any will do."""
        if self.stated is None or not self.count:
            return None
        low, high = Fraction(self.stated) - self._half, Fraction(self.stated) + self._half
        share = Fraction(100 * self.count)
        return share / high, (share / low if low > 0 else None)

    @property
    def _decimals(self) -> int:
        return 0 if self.stated is None else -int(self.stated.as_tuple().exponent)

    @property
    def _half(self) -> Fraction:
        return Fraction(1, 2 * 10**self._decimals)

    def _is_rounding_of(self, share: Fraction) -> bool:
        return self.stated is not None and abs(Fraction(self.stated) - share) <= self._half


class Question(Strict):
    """The counted answers to one question of a survey."""

    name: Text | None = Field(
        None, description="The question in words.", examples=['"What is your income?"']
    )
    base: Count | None = Field(
        None, description="How many answered, where not all respondents.", examples=["12"]
    )
    many: Flag = Field(
        False, description="Whether each could give several answers.", examples=["true"]
    )
    counts: dict[Text, Count] = Field(
        {}, description="How many gave each answer.", examples=["{micro: 3, small: 4}"]
    )
    stated_percent: dict[Text, Percent] = Field(
        {},
        description="The percentages that the source prints, right or wrong; `check` compares "
        "them with the counts.",
        examples=["{micro: 23}"],
    )


class Survey(Record):
    """Counts that a source reports; never bodies."""

    respondents: Count | None = Field(None, description="How many answered.", examples=["13"])
    questions: dict[Id, Question] = Field(
        {}, description="Its questions, by id.", examples=["{income: {counts: {micro: 3}}}"]
    )
    subjects: Many[Id] | None = Field(
        None, description="The bodies it is about.", examples=["[local-care-partnerships]"]
    )

    def base_of(self, question: Question) -> int | None:
        """How many could give an answer: the question's own base, or all respondents."""
        return self.respondents if question.base is None else question.base

    def answers(self, question: Question) -> tuple[Answer, ...]:
        """Every answer that is counted, or has a percentage, in the order of the file."""
        base = self.base_of(question)
        names = dict.fromkeys((*question.counts, *question.stated_percent))
        return tuple(
            Answer(name, question.counts.get(name), question.stated_percent.get(name), base)
            for name in names
        )

    def other_bases(self, question: Question) -> tuple[int, ...]:
        """The few bases, stated nowhere, that every percentage of the question would fit.

        One percentage alone fits some base nearly always, so that it takes two with their counts.
        Only a base that is smaller than what is stated, or up to all respondents, is looked for:
        not everybody answers every question.
        """
        answers = self.answers(question)
        counts = [answer.count for answer in answers if answer.count is not None]
        ends = [each for answer in answers if (each := answer.least_and_most_base()) is not None]
        if len(ends) < 2 or not any(answer.disagrees for answer in answers):
            return ()
        least = max(1, *counts) if question.many else max(1, *counts, sum(counts))
        low = max(least, *(ceil(begin) for begin, _ in ends))
        high = min(_tops(self, question, ends))
        if high - low > 2 * _MOST_BASES:
            return ()
        fitting = tuple(
            base
            for base in range(low, high + 1)
            if base != self.base_of(question) and all(each.would_fit(base) for each in answers)
        )
        return fitting if len(fitting) <= _MOST_BASES else ()


def _tops(
    survey: Survey, question: Question, ends: Iterable[tuple[Fraction, Fraction | None]]
) -> Iterator[int]:
    """What no other base can be above."""
    yield max(survey.base_of(question) or 0, survey.respondents or 0)
    yield from (floor(end) for _, end in ends if end is not None)
