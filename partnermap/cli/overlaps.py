"""``partnermap overlaps``."""

from partnermap.cli.findings import findings_command

command = findings_command(
    "overlaps",
    "overlap",
    "Show the overlaps in MAP: bodies that do the same thing for the same place.",
    example="--format markdown -o overlaps.md",
)
