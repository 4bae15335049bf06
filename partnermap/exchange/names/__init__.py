"""Whom a name means: exactly, perhaps, or nobody that is known."""

from partnermap.exchange.names.nearness import nearness
from partnermap.exchange.names.plain import plain_name
from partnermap.exchange.names.register import Found, Near, Register, choices

__all__ = ["Found", "Near", "Register", "choices", "nearness", "plain_name"]
