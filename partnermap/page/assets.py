"""The page's own scripts and styles: small files, put together in one when a page is made.

The scripts are plain ES modules that use two forms only: ``import { a, b } from "./other.js";`` at
the top, and ``export`` before a declaration. Put in the order of what they need, without those
words, they are one module.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from partnermap.page.palette import literal, stylesheet
from partnermap.page.paper import Sheet, sheet_style

STYLES = (
    "page",
    "header",
    "drawing",
    "pictures",
    "filters",
    "voice",
    "views",
    "panel",
    "findings",
    "sift",
    "tables",
    "matrix",
    "stated",
    "narrow",
    "print",
)
_IMPORT = re.compile(r'^import \{ ([^}]*) \} from "\./([a-z-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?=(?:async )?(?:function|const|let|class) ([A-Za-z_$][\w$]*))", re.M
)
_BLOCK_COMMENT = re.compile(r"^[ \t]*/\*\*.*?\*/[ \t]*$", re.MULTILINE | re.DOTALL)
_NAME = re.compile(
    r"^(?:export )?(?:async )?(?:function|const|let|class) ([A-Za-z_$][\w$]*)", re.MULTILINE
)


class BundleError(Exception):
    """The scripts of the page do not fit together."""


def bundle_scripts(sources: dict[str, str], first: str = "main") -> str:
    """One module out of several.

    Args:
        sources: the text of each module, by its name without ``.js``.
        first: the module that uses the others.

    Raises:
        BundleError: an import that nothing answers, a circle, a name that two modules declare.
    """
    order = _in_order(sources, first)
    owners: dict[str, str] = {}
    for module in order:
        for name in _NAME.findall(sources[module]):
            if owners.setdefault(name, module) != module:
                raise BundleError(f"{owners[name]}.js and {module}.js both declare '{name}'.")
    return "\n".join(
        _bare(_EXPORT.sub("", _IMPORT.sub("", sources[module]))) + "\n" for module in order
    )


def _bare(module: str) -> str:
    """Without comments that have lines of their own, and indentation: the page is read by browsers.

    No module has a text of several lines; ``tests/page/test_assets.py`` holds them to that.
    """
    lines = (line.strip() for line in _BLOCK_COMMENT.sub("", module).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _in_order(sources: dict[str, str], first: str) -> list[str]:
    done: list[str] = []
    open_: list[str] = []

    def visit(module: str) -> None:
        if module in done:
            return
        if module in open_:
            raise BundleError(f"{' -> '.join((*open_, module))}: a circle of imports.")
        open_.append(module)
        for names, other in _IMPORT.findall(sources[module]):
            if other not in sources:
                raise BundleError(f"{module}.js imports ./{other}.js, which is not there.")
            offered = set(_EXPORT.findall(sources[other]))
            for name in (each.strip() for each in names.split(",")):
                if name and name not in offered:
                    raise BundleError(f"{module}.js imports '{name}', not found in {other}.js.")
            visit(other)
        rest = _IMPORT.sub("", sources[module])
        if re.search(r"^\s*(import\b|export (default|\{|\*))", rest, re.MULTILINE):
            raise BundleError(f"{module}.js has an import or export in a form not known here.")
        open_.pop()
        done.append(module)

    visit(first)
    return done


@cache
def page_script() -> str:
    """The page's own script."""
    folder = files("partnermap.page").joinpath("assets/js")
    sources = {
        file.name.removesuffix(".js"): file.read_text("utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".js")
    }
    return _ascii(bundle_scripts(sources), "\\u{:04x}")


def _ascii(text: str, form: str) -> str:
    """With other letters written by number: browsers read such a page faster."""
    return "".join(each if each.isascii() else form.format(ord(each)) for each in text)


def page_style(sheet: Sheet) -> str:
    """The page's own style sheet, colours first.

    Args:
        sheet: the one on which the family is printed.
    """
    folder = files("partnermap.page").joinpath("assets/css")
    parts = [_bare_style(folder.joinpath(f"{name}.css").read_text("utf-8")) for name in STYLES]
    return _ascii("\n".join((stylesheet(), *parts, sheet_style(sheet))) + "\n", "\\{:x} ")


def _bare_style(rules: str) -> str:
    """Without comments and indentation."""
    lines = re.sub(r"/\*.*?\*/", "", rules, flags=re.DOTALL).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def drawing_style() -> str:
    """What a picture of the family needs by itself: in light colours, with no variable left."""
    folder = files("partnermap.page").joinpath("assets/css")
    return literal(folder.joinpath("drawing.css").read_text("utf-8"))
