"""The page's scripts are put together in the order in which they need each other."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from partnermap.page.assets import BundleError, bundle_scripts, page_script, page_style
from partnermap.page.paper import SHEETS
from partnermap.page.vis import vis_script


def test_what_is_needed_comes_first_and_the_module_words_go():
    sources = {
        "main": 'import { one } from "./a.js";\nimport { two } from "./b.js";\n\none(two);\n',
        "b": 'import { one } from "./a.js";\n\nexport const two = one;\n',
        "a": "export function one() {}\n",
        "unused": "export const never = 0;\n",
    }
    assert bundle_scripts(sources) == "function one() {}\n\nconst two = one;\n\none(two);\n"


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ({"main": 'import { a } from "./gone.js";\n'}, "not there"),
        ({"main": 'import { a } from "./b.js";\n', "b": "const a = 1;\n"}, "'a', not found"),
        ({"main": 'import b from "./b.js";\n', "b": "export const b = 1;\n"}, "a form not known"),
        ({"main": "export default 1;\n"}, "a form not known"),
        (
            {
                "main": 'import { a } from "./a.js";\nconst b = 1;\n',
                "a": "const b = 2;\nexport const a = 1;\n",
            },
            "both declare 'b'",
        ),
        (
            {
                "main": 'import { a } from "./a.js";\n',
                "a": 'import { b } from "./b.js";\nexport const a = 1;\n',
                "b": 'import { a } from "./a.js";\nexport const b = 1;\n',
            },
            "a -> b -> a",
        ),
    ],
)
def test_what_does_not_fit_together_is_refused(sources, said):
    with pytest.raises(BundleError, match=re.escape(said)):
        bundle_scripts(sources)


def test_every_script_is_used():
    text = page_script()
    folder = files("partnermap.page").joinpath("assets/js")
    for file in folder.iterdir():
        own = filter(str.isascii, file.read_text("utf-8").splitlines())  # other letters are escaped
        first = next(line for line in own if line.startswith(("function", "export", "start")))
        assert first.removeprefix("export ") in text, file.name


@pytest.mark.parametrize("text", [page_script(), page_style(SHEETS[0])])
def test_our_own_files_keep_to_the_policy(text):
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert word not in text
    assert "@import" not in text
    assert "url(" not in text
    assert "http" not in text
    assert "</" not in text


def test_no_file_of_the_page_is_long():
    folder = files("partnermap.page")
    for part in ("assets/js", "assets/css", "templates"):
        for file in folder.joinpath(part).iterdir():
            assert len(file.read_text("utf-8").splitlines()) <= 300, file.name


def test_vis_is_the_one_that_was_tested():
    text = vis_script()
    assert "@version 9.1.2" in text
    assert "\r" not in text
    assert "</script" not in text.lower()
