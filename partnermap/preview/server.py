"""A web server for one reader: on this machine only, and only under its own name.

A page of the web that a reader has open could point a name of its own at this machine, and read the
map through it; so any request for another host is refused.
"""

from __future__ import annotations

import json
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any

from partnermap.preview.preview import Preview

LOOPBACK = "127.0.0.1"
_FIRST, _LAST = 8765, 8784
_BREATH = 15.0
"""Seconds after which a waiting browser is told that the preview is still there."""
_ASSETS = {
    "/": ("shell.html", "text/html; charset=utf-8"),
    "/shell.css": ("shell.css", "text/css; charset=utf-8"),
    "/shell.js": ("shell.js", "text/javascript; charset=utf-8"),
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_PAGE_POLICY = "frame-ancestors 'self'"  # the rest stands in the page


class PortError(Exception):
    """No port is free; the message is for the user."""


class Server(ThreadingHTTPServer):
    """The web server of a preview.

    Args:
        preview: what it shows.
        port: on the loopback address; 0 for any.
    """

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # there it would share a port with another program

    def __init__(self, preview: Preview, port: int) -> None:
        self.preview = preview
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def address(self) -> str:
        """Where the preview is."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    @property
    def hosts(self) -> frozenset[str]:
        """The names under which it may be asked."""
        return frozenset(f"{name}:{self.server_port}" for name in (LOOPBACK, "localhost"))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def open_server(preview: Preview, port: int | None) -> Server:
    """A server on a port that is free.

    Args:
        preview: what it shows.
        port: the one to take; None = the first that is free.

    Raises:
        PortError: where the port, or every port, is taken.
    """
    if port is not None:
        try:
            return Server(preview, port)
        except (OSError, OverflowError) as error:
            raise PortError(f"Port {port} cannot be used: another program has it.") from error
    for each in (*range(_FIRST, _LAST), 0):
        try:
            return Server(preview, each)
        except OSError:
            continue
    raise PortError("No port is free on this machine.")


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "partnermap", ""

    def do_GET(self) -> None:
        if self.headers.get("Host") not in self.server.hosts:
            self._send(403, "text/plain; charset=utf-8", b"This preview has another address.\n")
            return
        path = self.path.partition("?")[0]
        if path in _ASSETS:
            name, kind = _ASSETS[path]
            content = (files(__package__) / "assets" / name).read_bytes()
            self._send(200, kind, content, _POLICY)
        elif path == "/page" and (page := self.server.preview.state.page):
            self._send(200, "text/html; charset=utf-8", page, _PAGE_POLICY)
        elif path == "/events":
            self._tell_of_changes()
        else:
            self._send(404, "text/plain; charset=utf-8", b"There is nothing here.\n")

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send(self, status: int, kind: str, content: bytes, policy: str = _POLICY) -> None:
        self.send_response(status)
        self._head(kind, policy)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _head(self, kind: str, policy: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cache-Control", "no-store")

    def _tell_of_changes(self) -> None:
        """Server-sent events: the state now, and again after each change."""
        self.send_response(200)
        self._head("text/event-stream", _POLICY)
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            self.close_connection = True
            return
        turn, last = -1, -2
        try:
            while True:
                turn, state = self.server.preview.wait(turn, _BREATH)
                told = (
                    f"data: {json.dumps(state.told())}\n\n" if turn != last else ": still here\n\n"
                )
                self.wfile.write(told.encode("utf-8"))
                self.wfile.flush()
                last = turn
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as the library has it
        """Nothing: each reload would be a line."""
