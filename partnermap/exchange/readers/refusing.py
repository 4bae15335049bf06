"""Files that are no workbook, or too large: what they are, and what to do."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

MAX_BYTES = 64 * 2**20
MAX_UNPACKED = 512 * 2**20
MAX_RATIO = 400
MAX_CELLS = 2_000_000
_SMALL = 2**20
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Microsoft's containers before 2007
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_AS_XLSX = "Open it in your spreadsheet program and save it as 'Excel Workbook (.xlsx)'."


class UnreadableError(Exception):
    """A file that cannot be read; the message is for the user."""


def content_of(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableError: where there is none, or it is too large.
    """
    try:
        if not path.is_file():
            what = "a folder or no ordinary file" if path.exists() else "not there"
            raise UnreadableError(f"{path}: this is {what}; give the name of a file.")
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableError(f"{path}: this file has more than 64 MB. Take it apart first.")
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "If it is open in another program, close it there and try again."
        raise UnreadableError(f"{path}: cannot be opened ({reason}). {hint}") from error


def opened(path: Path, content: bytes) -> ZipFile:
    """The parts of a workbook.

    Raises:
        UnreadableError: where it is something else, is locked, or would be too large unpacked.
    """
    if content.startswith(_OLD):
        if _LOCKED in content:
            hint = "Open it, take the password off (File, Info, Protect Workbook) and save it."
            raise UnreadableError(f"{path}: this workbook is locked with a password. {hint}")
        raise UnreadableError(f"{path}: this is an Excel file of before 2007 (.xls). {_AS_XLSX}")
    if not content.startswith(b"PK"):
        raise UnreadableError(_no_workbook(path, content))
    try:
        parts = ZipFile(BytesIO(content))
        names = set(parts.namelist())
        unpacked = sum(info.file_size for info in parts.infolist())
        is_locked = any(info.flag_bits & 1 for info in parts.infolist())
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        hint = "It may have been cut short on its way. Open it, save it anew and try again."
        raise UnreadableError(f"{path}: this workbook is damaged. {hint}") from error
    if is_locked:
        raise UnreadableError(f"{path}: this file is locked with a password. Save it without one.")
    if unpacked > MAX_UNPACKED or (unpacked > _SMALL and unpacked > MAX_RATIO * len(content)):
        hint = "Copy the cells you need into a new workbook."
        raise UnreadableError(f"{path}: unpacked, this workbook would be far too large. {hint}")
    if "xl/workbook.xml" not in names:
        raise UnreadableError(_other_archive(path, names))
    return parts


def _no_workbook(path: Path, content: bytes) -> str:
    start = content[:200].lstrip().lower()
    if not content.strip():
        return f"{path}: this file is empty."
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"\xef\xbb\xbf<")):
        return f"{path}: this is a web page with the name of a workbook. {_AS_XLSX}"
    if start.startswith(b"%pdf"):
        return f"{path}: this is a PDF. Copy its table into a workbook."
    if b"\x00" not in content[:4096]:
        return f"{path}: this is text, no workbook. Try: partnermap import csv {path.name}"
    return f"{path}: this is no workbook. {_AS_XLSX}"


def _other_archive(path: Path, names: set[str]) -> str:
    if "xl/workbook.bin" in names:
        return f"{path}: this is a binary workbook (.xlsb). {_AS_XLSX}"
    if "content.xml" in names:
        return f"{path}: this is an OpenDocument file (.ods). {_AS_XLSX}"
    if "word/document.xml" in names:
        return f"{path}: this is a Word document. Copy its table into a workbook."
    return f"{path}: this archive holds no workbook. Give the .xlsx file that is in it."
