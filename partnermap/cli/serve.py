"""``partnermap serve``."""

from __future__ import annotations

import threading
import webbrowser
from datetime import UTC, date, datetime
from pathlib import Path

import click

from partnermap.cli import options
from partnermap.preview import Preview, open_server, saves
from partnermap.preview.preview import State
from partnermap.preview.server import PortError
from partnermap.preview.watching import NoWatcherError
from partnermap.storage import StorageError, read_files

_MISSING = (
    "serve needs the library watchfiles, which tells when a file was saved, and it is not "
    "installed. Install it beside partnermap: pipx inject partnermap watchfiles, or in a "
    "virtual environment: pip install watchfiles"
)


@click.command("serve", epilog="Example: partnermap serve maps/ours")
@options.map_argument
@click.option(
    "--port",
    type=click.IntRange(1024, 65535),
    help="Where to listen; without it, the first that is free from 8765 on.",
)
@click.option("--open", "is_opened", is_flag=True, help="Open it in the browser at once.")
@options.contacts_option
def command(where: Path, port: int | None, is_opened: bool, include_contacts: bool) -> None:
    """Show MAP in a browser while you edit: the page is drawn again whenever you save a file.

    What is wrong stands above the map, with file and line, and the last good map stays below it.
    Only this machine can open it. Ctrl-C ends it.
    """
    try:
        read_files(where)
        waiting = saves(where)
        preview = Preview(where, _today, include_contacts=include_contacts)
        server = open_server(preview, port)
    except NoWatcherError:
        options.fail(_MISSING)
    except (StorageError, PortError) as error:
        options.fail(str(error))
    with server:
        try:
            _say(preview.refresh())
            threading.Thread(target=server.serve_forever, daemon=True).start()
            click.echo(f"The map is at {server.address} on this machine. Ctrl-C ends it.")
            if is_opened:
                webbrowser.open(server.address)
            for _ in waiting:
                _say(preview.refresh())
        except KeyboardInterrupt:
            click.echo("Ended.")


def _say(state: State) -> None:
    """One line for each turn, for those who look here and not into the browser."""
    now = f"{datetime.now():%H:%M:%S}"
    if state.is_current:
        click.echo(f"{now} drawn{f'; in the files: {state.said}' if state.said else ''}")
        return
    first = next((each for each in state.problems if each["severity"] == "error"), None)
    told = f": {first['place']}: {first['code']} {first['message']}" if first else ""
    click.echo(f"{now} not drawn, {state.said}{told}", err=True)


def _today() -> date:
    return datetime.now(UTC).date()
