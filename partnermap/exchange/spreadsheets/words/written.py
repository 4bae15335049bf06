"""What officers write where they know nothing, or have nothing to say."""

from __future__ import annotations

_WRITTEN = (
    "?|??|???|n/k|nk|not known|unknown|don't know|dk|unsure|not sure|unclear|to be established",
    "tbc|tba|tbd|n/a|na|n.a.|n.a|-|--|\u2013|\u2014|.|/|none|nil|null|blank|vacant|vacancy|x|"
    "to be confirmed|to be agreed|to follow|not applicable|not recorded|see notes",
)
UNKNOWN, NOTHING = (frozenset(each.split("|")) for each in _WRITTEN)
