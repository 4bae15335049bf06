"""``partnermap completion``."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

_SHELLS = ("bash", "zsh", "fish")


@click.command("completion", epilog="Example: partnermap completion bash")
@click.argument("shell", metavar="SHELL", type=click.Choice(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Let a shell complete commands, options and the ids of the map: bash, zsh or fish.

    For bash, put into ~/.bashrc: eval "$(partnermap completion bash)". For zsh, into ~/.zshrc: eval
    "$(partnermap completion zsh)". For fish: partnermap completion fish >
    ~/.config/fish/completions/partnermap.fish. The ids are those of the map that is typed already
    (options come after it), or of the current folder. There is none for PowerShell.
    """
    made = get_completion_class(shell)
    assert made is not None  # noqa: S101 - the choice is of those that click has
    click.echo(made(ctx.find_root().command, {}, "partnermap", "_PARTNERMAP_COMPLETE").source())
