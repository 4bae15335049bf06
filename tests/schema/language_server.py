"""Speaking with yaml-language-server as an editor does, by the protocol LSP over standard input."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from maps_from_text import ROOT

SERVER = ROOT / ".venv/scripts/node_modules/.bin/yaml-language-server"


class Editor:
    """An editor with one folder open.

    Args:
        folder: it is the workspace.
        server: the program.
    """

    def __init__(self, folder: Path, server: Path) -> None:
        self.folder = folder
        self._told: dict[str, list[dict[str, Any]]] = {}
        self._last = 0
        self._process = subprocess.Popen(
            [str(server), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "capabilities": {
                    "textDocument": {
                        "completion": {"completionItem": {"snippetSupport": False}},
                        "publishDiagnostics": {},
                        "hover": {"contentFormat": ["plaintext"]},
                    }
                },
            },
        )
        self._tell("initialized", {})
        self._tell(
            "workspace/didChangeConfiguration",
            {"settings": {"yaml": {"schemaStore": {"enable": False}, "validate": True}}},
        )

    def open(self, name: str) -> list[tuple[int, str]]:
        """Open a file: the diagnostics, with their lines (the first is 1)."""
        address = (self.folder / name).as_uri()
        text = (self.folder / name).read_text(encoding="utf-8")
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while address not in self._told:
            self._read()
        return [
            (each["range"]["start"]["line"] + 1, each["message"]) for each in self._told[address]
        ]

    def completions(self, name: str, line: int, column: int) -> list[str]:
        """What is offered at a place; lines and columns begin at 1."""
        asked = self._at(name, line, column)
        found = self._ask("textDocument/completion", asked)
        items = found["items"] if isinstance(found, dict) else found or []
        return [each["label"] for each in items]

    def hover(self, name: str, line: int, column: int) -> str:
        """What is told of what stands at a place."""
        found = self._ask("textDocument/hover", self._at(name, line, column))
        said: str = found["contents"]["value"] if found else ""
        return said

    def close(self) -> None:
        """End the server."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.communicate(timeout=20)

    def _at(self, name: str, line: int, column: int) -> dict[str, Any]:
        return {
            "textDocument": {"uri": (self.folder / name).as_uri()},
            "position": {"line": line - 1, "character": column - 1},
        }

    def _ask(self, method: str, params: Any) -> Any:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while (answer := self._read()).get("id") != self._last or "method" in answer:
            pass
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        """The next message; the questions of the server are answered with nothing."""
        assert self._process.stdout
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            assert line or length, "the language server has ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            none = [None] * len(message.get("params", {}).get("items", []))
            self._send({"id": message["id"], "result": none or None})
        return message
