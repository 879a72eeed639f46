"""Sentences in the reader's language. English is the key; `locales/<language>.po` holds the rest."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from babel.core import negotiate_locale
from babel.messages.pofile import read_po

LANGUAGES = ("en", "pl")
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Cn"}
"""Control characters, signs without width, turners of the direction of writing, halves of characters."""
JOINERS = "\u200c\u200d"
"""Without width as well, but words of some languages and pictures are written with them."""
_language: ContextVar[str] = ContextVar("language", default="en")


def speak(language: str) -> None:
    """Answer in `language` ("pl", "en") from here on in this request or job."""
    _language.set(language if language in LANGUAGES else "en")


def speak_as_asked(accept_language: str) -> None:
    """Answer in the first of our languages that an `Accept-Language` header names."""
    wanted = [part.split(";")[0].strip() for part in accept_language.split(",")]
    speak(negotiate_locale(wanted, LANGUAGES, sep="-") or "en")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Answer in `language` inside the block."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


def language() -> str:
    """In which we answer at the moment: "pl" or "en"."""
    return _language.get()


def say(sentence: str, **values: object) -> str:
    """`sentence` in the language of the moment, its `{names}` filled in."""
    return (catalogue(_language.get()).get(sentence) or sentence).format(**values)


@cache
def catalogue(language: str) -> dict[str, str]:
    """English sentence -> sentence in `language`; empty for English itself."""
    path = Path(__file__).parents[1] / "locales" / f"{language}.po"
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file, locale=language) if entry.id}


ALPHABETS = {"en": "abcdefghijklmnopqrstuvwxyz", "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"}
"""The embedded PostgreSQL knows no language's order; lists short enough to be sorted here are sorted by these."""


def collation_key(text: str, language: str) -> tuple[list[tuple[int, int]], str]:
    """Sorts as readers of `language` expect: in Polish Ćma stands behind Czas, in English among the words with C.

    Digits and signs come first, other scripts last; case counts only between words that are the same otherwise.
    """
    alphabet = ALPHABETS[language]
    return [_weight(letter, alphabet) for letter in text.casefold()], text


def _weight(letter: str, alphabet: str) -> tuple[int, int]:
    base = letter if letter in alphabet else unicodedata.normalize("NFKD", letter.replace("ł", "l"))[0]
    if base in alphabet:
        return 1, alphabet.index(base)
    return (2 if letter.isalpha() else 0), ord(letter)


def initials(name: str) -> str:
    """Up to two letters for an avatar: "Ewa Nowak" -> "EN"."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def is_hidden(sign: str) -> bool:
    """Nobody sees this character: a control, a turner of the direction of writing, one without width."""
    return unicodedata.category(sign) in HIDDEN


def tidied(text: str) -> str:
    """A line in NFC, one blank between its words, without what can't be seen but the JOINERS inside a word."""
    if text.isprintable():  # nothing hidden in it, as in most
        return " ".join(unicodedata.normalize("NFC", text).split())
    seen = "".join(sign for sign in text if sign.isspace() or sign in JOINERS or not is_hidden(sign))
    words = (word.strip(JOINERS) for word in unicodedata.normalize("NFC", seen).split())
    return " ".join(filter(None, words))


def camel(name: str) -> str:
    """first_name -> firstName, as the API spells it."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def snake(name: str) -> str:
    """firstName -> first_name, as columns spell it."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
