"""``partnermap isolated``."""

from partnermap.cli.findings import findings_command

command = findings_command(
    "isolated",
    "isolation",
    "Show the small organisations in MAP that sit on nothing recorded here.",
    example="--by sector",
)
