"""``partnermap import``: one file a subcommand."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module

import click

KINDS = {
    "xlsx": "A workbook: lists of bodies and seats, or a matrix of who sits where.",
    "csv": "The same as tables in CSV files.",
}
"""A kind of file, as the module here is named but for hyphens -> what it is, for the help."""


class _Kinds(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in KINDS and not name.startswith("-"):
            close = get_close_matches(name.lower(), KINDS, n=1, cutoff=0.6)
            hint = f"Did you mean {close[0]}?" if close else f"Kinds: {', '.join(KINDS)}."
            ctx.fail(f"'{name}' is no kind of file that can be imported. {hint}")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(KINDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        if name not in KINDS:
            return None
        module = import_module(f"partnermap.cli.importing.{name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Kinds"):
            formatter.write_dl(list(KINDS.items()))


@click.command(
    "import",
    cls=_Kinds,
    epilog="Example: partnermap import xlsx --help",
)
def command() -> None:
    """Make a map from a file of another kind, or bring it into a map that is there.

    Nothing is lost in silence: what is not taken as it stands is told with its sheet and cell.
    """
