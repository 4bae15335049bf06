"""``partnermap gaps``."""

from partnermap.cli.findings import findings_command

command = findings_command(
    "gaps",
    "gap",
    "Show the gaps in MAP: functions that nobody does, bodies that answer to nobody.",
    example="--area quarry-fell --code PM201",
)
