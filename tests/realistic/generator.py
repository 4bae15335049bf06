"""Maps as they are in life, the same for the same seed, with truths planted in them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import yaml
from realistic.background import Data, background
from realistic.sizes import VILLAGE, Size
from realistic.truths import TRUTHS, Planted


@dataclass(frozen=True)
class Realistic:
    """A generated map.

    Attributes:
        data: the map as plain data.
        must: ids of findings that must be there.
        must_not: ids that must not, or the beginnings of such ids.
    """

    data: Data
    must: frozenset[str]
    must_not: frozenset[str]

    @property
    def text(self) -> str:
        """The map as YAML in one file."""
        return as_yaml(self.data)

    @property
    def files(self) -> dict[str, bytes]:
        """The map as YAML, each section in a file of its own, by path."""
        found = {"partnermap.yaml": as_yaml({"map": self.data["map"]}).encode()}
        for name, section in self.data.items():
            if name != "map":
                found[f"{name}.yaml"] = as_yaml({name: section}).encode()
        return found


def realistic_map(size: Size = VILLAGE, seed: int = 0) -> Realistic:
    """A map of a size.

    Args:
        size: how large.
        seed: the same seed gives the same map.
    """
    random = Random(f"{size.name} {seed}")  # noqa: S311 - a map, no secret
    planted = Planted(background(size, random), random)
    for number in range(size.plants):
        for plant in TRUTHS:
            plant(planted, number)
    return Realistic(planted.data, frozenset(planted.must), frozenset(planted.must_not))


def as_yaml(data: Data) -> str:
    """Block style, in the order in which the records were made."""
    return yaml.dump(data, sort_keys=False, Dumper=_Plain)


class _Plain(yaml.CSafeDumper):
    """Writes a list that stands in two places twice, as people do."""

    def ignore_aliases(self, data: object) -> bool:
        return True
