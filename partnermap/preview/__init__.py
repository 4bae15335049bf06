"""A live preview: the page of a map, drawn again whenever one of its files is saved.

``preview`` keeps the last good page and what is wrong now; ``server`` hands both to a browser on
this machine, and to nobody else; ``watching`` tells when a file was saved.
"""

from partnermap.preview.preview import Preview
from partnermap.preview.server import Server, open_server
from partnermap.preview.watching import saves

__all__ = ["Preview", "Server", "open_server", "saves"]
