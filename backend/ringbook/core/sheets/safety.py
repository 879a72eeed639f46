"""Texts from strangers in files that spreadsheet programs open: none of them may turn into a formula.

In a .csv a text that begins like one gets an apostrophe in front, as OWASP advises; numbers and telephone numbers,
+48 601 602 603 or -12, can't call or name anything and stay as they are. Imports take the apostrophe off again. In an
.xlsx the cell itself says that it holds text, and keeps saying so when somebody edits it.
"""

import re
import unicodedata

_STARTS = ("=", "+", "-", "@")
_HARMLESS = re.compile(r"[+-]?[\d\s().,/-]*\d[\d\s().,/-]*(?:(?:ext\.?|x|#|wew\.?)\s*\d{1,6})?", re.ASCII)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def is_risky(text: str) -> bool:
    """A spreadsheet program may take this for a formula: = + - @ behind blanks and invisible signs, or a tab first."""
    if not text or text[0].isalnum():
        return False
    seen = text.lstrip("".join(sign for sign in set(text) if sign.isspace() or unicodedata.category(sign)[0] == "C"))
    return text[0] in "\t\r\n" or unicodedata.normalize("NFKC", seen[:1]).startswith(_STARTS)


def guarded(text: str) -> str:
    """For a .csv."""
    text = writable(text)
    return f"'{text}" if is_risky(text) and not _HARMLESS.fullmatch(text) else text


def writable(text: str) -> str:
    """Without the signs that XML has no way to write."""
    return _UNWRITABLE.sub("", text)
