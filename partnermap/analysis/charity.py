"""A charity as a register has it: what the map is held against."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap.model.incomes import band_of

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Charity:
    """One registered charity. No trustee, telephone number or e-mail address is ever kept.

    Attributes:
        number: in the register (``GB-CHC``); of one that is linked to another, ``1234567-1``.
        name: as the register writes it.
        status: as the register says it: ``Registered`` or ``Removed``.
        income: pounds in the latest year; None where the register has none, which is not nought.
        postcode: of its address for letters, which may be an accountant's.
        company: its number at Companies House (``GB-COH``); empty where it has none.
        is_incorporated: whether it is a charitable incorporated organisation; None: not said.
        website: as it gave it.
        areas: those that were asked for and in which it works; empty where none was asked for.
    """

    number: str
    name: str
    status: str = "Registered"
    income: float | None = None
    postcode: str = ""
    company: str = ""
    is_incorporated: bool | None = None
    website: str = ""
    areas: tuple[str, ...] = ()

    @property
    def band(self) -> str:
        """The NCVO income band, or ``unknown``."""
        return UNKNOWN if self.income is None else band_of(self.income)
