"""What would settle a possible finding, in words."""

from __future__ import annotations

from collections import defaultdict

from partnermap.finding import Finding, Slot

_FEW = 3


def settling(finding: Finding) -> list[str]:
    """One phrase for each alternative; long lists of the same kind are counted."""
    return [_phrase(alternative) for alternative in finding.rests_on]


def _phrase(slots: tuple[Slot, ...]) -> str:
    alike: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in slots:
        group = slot.name if slot.kind == "list" and slot.record else slot.words
        alike[slot.kind, group].append(slot)
    said: list[str] = []
    for (_, name), group_slots in sorted(alike.items()):
        if len(group_slots) > _FEW:
            whose = "partnerships" if group_slots[0].section == "partnerships" else "bodies"
            said.append(f"whether the {name} of {len(group_slots)} {whose} are complete")
        else:
            said += dict.fromkeys(slot.words for slot in group_slots)
    return "; ".join(said)
