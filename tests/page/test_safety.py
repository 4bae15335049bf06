"""Data cannot end its element, only the web and mailboxes are links, the policy has its hashes."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnermap.page.safety import edit_address, is_safe, policy, script_json


def test_the_policy_lets_in_what_it_names_and_nothing_else():
    code = b64encode(sha256(b"p {}").digest()).decode()
    found = policy(["p {}"], ["a", "b"])
    assert found.startswith("default-src 'none'; img-src data: blob:; ")
    assert f"style-src 'sha256-{code}'; " in found
    assert found.count("sha256-") == 3
    assert found.endswith("base-uri 'none'; form-action 'none'")
    assert "unsafe" not in found


@given(st.text())
def test_data_comes_back_as_it_was_and_never_ends_its_element(text):
    written = script_json({"text": text})
    assert json.loads(written) == {"text": text}
    assert not set("<>&\u2028\u2029") & set(written)
    assert written.isascii()


def test_keys_are_sorted():
    assert script_json({"b": 1, "a": {"d": 1, "c": 2}}) == '{"a":{"c":2,"d":1},"b":1}'


@pytest.mark.parametrize("address", ["https://example.org", "HTTP://example.org", "mailto:a@b.org"])
def test_what_may_be_a_link(address):
    assert is_safe(address)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//x.org", "x", ""])
def test_what_may_not(address):
    assert not is_safe(address)


@pytest.mark.parametrize(
    ("repository", "found"),
    [
        (None, ""),
        ("mailto:a@b.org", ""),
        ("https://example.org/maps/", "https://example.org/maps/a%20b/c.yaml#L7"),
        ("https://github.com/o/n", "https://github.com/o/n/blob/HEAD/a%20b/c.yaml#L7"),
        ("https://github.com/o/n.git", "https://github.com/o/n/blob/HEAD/a%20b/c.yaml#L7"),
        ("https://github.com/o/n/tree/x", "https://github.com/o/n/tree/x/a%20b/c.yaml#L7"),
        ("https://gitlab.com/o/s/n", "https://gitlab.com/o/s/n/-/blob/HEAD/a%20b/c.yaml#L7"),
    ],
)
def test_where_a_record_can_be_edited(repository, found):
    assert edit_address(repository, "a b/c.yaml", 7) == found
