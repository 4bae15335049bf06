"""Registers of public bodies as the data of a map: the NHS's own tables, and the councils.

A register says what a body is called, which number it has and when it began and ended. It says
little of who sits where, and nothing here is concluded from what it does not hold.
"""

from partnermap.exchange.registers.importing import Registers, import_registers

__all__ = ["Registers", "import_registers"]
