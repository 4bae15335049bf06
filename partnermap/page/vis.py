"""The drawing library that pyvis brings along: vis-network 9.1.2, exactly as it was tested."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files

VERSION = "9.1.2"
SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"


class VisError(Exception):
    """The installed pyvis does not bring the vis-network that this page was tested with."""


def vis_script() -> str:
    """The text of vis-network; its style sheet is for buttons and popups that are never shown.

    Raises:
        VisError: where the file is missing or any byte of it differs.
    """
    path = f"templates/lib/vis-{VERSION}/vis-network.min.js"
    try:
        content = files("pyvis").joinpath(path).read_bytes()
    except OSError as error:
        raise VisError(f"pyvis has no {path}. Install pyvis 0.3.2.") from error
    if sha256(content).hexdigest() != SHA256:
        raise VisError(f"{path} in pyvis is not vis-network {VERSION} as released.")
    # A browser reads a carriage return in a page as a new line, and takes its hash of that.
    return content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
