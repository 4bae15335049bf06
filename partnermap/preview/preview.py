"""The last good page of a map, and what is wrong in its files now."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from partnermap.finding import Finding
from partnermap.loader import Loaded
from partnermap.pipeline import analyse, draw_page, read
from partnermap.reports.text import problem_summary
from partnermap.storage import StorageError


@dataclass(frozen=True, slots=True)
class State:
    """What a browser is to show.

    Attributes:
        page: the last good page; empty where there is none yet.
        mark: of the page, by which a browser knows it from another; empty where there is none.
        is_current: whether the page shows the files as they are now.
        said: what is wrong now, in a few words; empty where nothing is.
        problems: each with its place, what is wrong, the line and what to do.
    """

    page: bytes = b""
    mark: str = ""
    is_current: bool = False
    said: str = ""
    problems: tuple[dict[str, str], ...] = ()

    def told(self) -> dict[str, Any]:
        """All but the page itself, for the browser."""
        return {
            "mark": self.mark,
            "current": self.is_current,
            "said": self.said,
            "problems": list(self.problems),
        }


class Preview:
    """A map and its state, which several threads may ask for.

    Args:
        where: the map.
        today: gives the day it is.
        include_contacts: whether ways to reach a person stay in texts.
    """

    def __init__(
        self, where: Path, today: Callable[[], date], *, include_contacts: bool = False
    ) -> None:
        self.where = where
        self._today = today
        self._include_contacts = include_contacts
        self._changed = threading.Condition()
        self._state = State()
        self._turn = 0

    @property
    def state(self) -> State:
        """What is to be shown now."""
        with self._changed:
            return self._state

    def refresh(self) -> State:
        """Read the files again, and draw the page if nothing stands in the way."""
        try:
            state = self._drawn_from(read(self.where, include_contacts=self._include_contacts))
        except StorageError as error:
            state = replace(self.state, is_current=False, said=str(error), problems=())
        with self._changed:
            self._state = state
            self._turn += 1
            self._changed.notify_all()
        return state

    def wait(self, turn: int, seconds: float) -> tuple[int, State]:
        """The state after another turn than ``turn``, or as it is when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._turn != turn, timeout=seconds)
            return self._turn, self._state

    def _drawn_from(self, loaded: Loaded) -> State:
        problems = tuple(_told(each, loaded) for each in loaded.problems)
        said = problem_summary(loaded.problems)
        if loaded.map is None:
            return replace(self.state, is_current=False, said=said, problems=problems)
        page = draw_page(analyse(loaded.map, self._today())).encode("utf-8")
        return State(page, sha256(page).hexdigest()[:16], True, said, problems)


def _told(found: Finding, loaded: Loaded) -> dict[str, str]:
    at = found.primary
    lines = loaded.lines.get(at.path, ())
    return {
        "place": f"{at.path}:{at.line}:{at.column}",
        "severity": found.severity.value,
        "code": found.code,
        "message": found.message,
        "line": lines[at.line - 1].strip()[:200] if at.line <= len(lines) else "",
        "remedy": found.remedy or "",
    }
