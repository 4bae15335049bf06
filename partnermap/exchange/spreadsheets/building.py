"""The data of a map as it grows, cell by cell, with the place that each piece came from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.exchange.imported import Origin, Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.finding import Place
from partnermap.model import incomes
from partnermap.problems import quoted


class Builder:
    """Sections of a map; a value that contradicts an earlier one is told, and the first stands.

    Attributes:
        plain_seats: board and body -> whether a mark without a role surely means a plain member.
        empty: board and body -> the cell of a matrix that is empty where they meet.
    """

    def __init__(self, account: Account) -> None:
        self.sections: dict[str, Any] = {}
        self.origins: dict[Place, Origin] = {}
        self.plain_seats: dict[tuple[str, str], bool] = {}
        self.empty: dict[tuple[str, str], Origin] = {}
        self._account = account
        self._concluded: dict[Place, tuple[Any, Spot]] = {}
        self._alike: dict[tuple[Place, str], list[int]] = {}  # rows of a list about the same body

    def record(self, section: str, name: str, spot: Spot) -> None:
        """Let there be a record, if there is none yet."""
        records = self.sections.setdefault(section, {})
        records.setdefault(name, {})
        self.origins.setdefault((section, name), spot.origin)

    def has(self, *place: str | int) -> bool:
        """Whether something stands at a place."""
        value: Any = self.sections
        for step in place:
            if not isinstance(value, dict) or step not in value:
                return False
            value = value[step]
        return True

    def put(self, place: Place, data: Any, spot: Spot) -> None:
        """Put a value in its place; lists of one field grow together."""
        within: Any = self.sections
        for number, step in enumerate(place[:-1]):
            if isinstance(within, list):
                within = within[int(step)]
                continue
            within = within.setdefault(step, {})
            self.origins.setdefault(place[: number + 1], spot.origin)
        last = place[-1]
        known = within.get(last)
        if known is None:
            within[last] = data
            self.origins[place] = spot.origin
        elif isinstance(known, list) and isinstance(data, list):
            for each in data:
                if each not in known:
                    self.origins[(*place, len(known))] = spot.origin
                    known.append(each)
        elif incomes.is_in_band(data, known):  # the amount says more than its band
            within[last] = data
            self.origins[place] = spot.origin
        elif known != data and not incomes.is_in_band(known, data):
            at = self.origins.get(place)
            there = f" ({at.words})" if at else ""
            message = f"{quoted(spot.text)} contradicts {quoted(str(known))}{there}, which stands"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])

    def conclude(self, place: Place, data: Any, spot: Spot) -> None:
        """Keep what follows from a cell that does not say it; the first stands."""
        self._concluded.setdefault(place, (data, spot))

    def put_concluded(self, known: Mapping[str, Any]) -> None:
        """Put what was concluded in its place, marked as inferred, where nobody states it.

        Args:
            known: the data of the map that is there; a conclusion gives way to what it states.
        """
        for place, (data, spot) in self._concluded.items():
            section, name, field = map(str, place)
            there = known.get(section, {}).get(name, {})
            is_stated = field in there and field not in there.get("inferred", ())
            if not is_stated and not self.has(*place):
                self.put(place, data, spot)
                self.put((section, name, "inferred"), [field], spot)

    def append(self, place: Place, row: dict[str, Any], spots: dict[str, Spot], key: Spot) -> None:
        """Add a row to a list; of a seat that is there already, what more is said of it.

        Args:
            place: of the list.
            row: its fields.
            spots: field -> the cell that it came from.
            key: the cell that stands for the row.
        """
        rows = self._list(place, key)
        alike = self._alike.setdefault((place, _whom(row)), [])
        found = next((number for number in alike if _is_same(rows[number], row)), None)
        if found is None:
            alike.append(len(rows))
            rows.append(row)
            at = (*place, len(rows) - 1)
            self.origins[at] = key.origin
            self.origins.update({(*at, field): spot.origin for field, spot in spots.items()})
            return
        same, at = rows[found], (*place, found)
        for field, value in row.items():
            spot = spots.get(field, key)
            if field == "role":
                roles = _roles(same.get(field), value)
                if roles != same.get(field):
                    self.origins[(*at, field)] = spot.origin
                same[field] = roles
            elif field not in same:
                same[field] = value
                self.origins[(*at, field)] = spot.origin
            elif same[field] != value:
                message = (
                    f"{quoted(spot.text)} contradicts {quoted(str(same[field]))} of the same row "
                    f"at {self.origins[at].words}, which stands"
                )
                self._account.tell(Weight.LEFT_OUT, message, of=[spot])

    def _list(self, place: Place, spot: Spot) -> list[dict[str, Any]]:
        within: Any = self.sections
        for step in place[:-1]:
            within = within.setdefault(step, {})
        self.origins.setdefault(place, spot.origin)
        rows: list[dict[str, Any]] = within.setdefault(place[-1], [])
        return rows


def _whom(row: dict[str, Any]) -> str:
    """What a row is about."""
    return repr([row.get(each) for each in ("body", "to", "function", "from", "kind")])


def _is_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two rows about the same are of the same seat or link, at the same time."""
    if not any(each in one for each in ("body", "to", "function")):
        return False
    if "function" in one and one.get("role", other.get("role")) != other.get(
        "role", one.get("role")
    ):
        return False  # a seat may have two roles in one row, and what is done about a function not
    return all(
        one.get(each) in (None, other.get(each)) or other.get(each) is None
        for each in ("since", "until", "post")
    )


def _roles(known: Any, more: Any) -> Any:
    """Both roles; ``member`` only where it is the only one."""
    every = [*_listed(known), *_listed(more)]
    roles = [each for each in dict.fromkeys(every) if each != "member"] or ["member"]
    return roles[0] if len(roles) == 1 else roles


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
