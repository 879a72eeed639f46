"""What a form says of whom a line's PBX turns away, and which number it shows, checked and as it is stored."""

import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeAlias

from ringbook.core.checks import short
from ringbook.core.errors import DomainError
from ringbook.core.words import tidied
from ringbook.telephony.actions.mapping import Problems, few
from ringbook.telephony.orders import ANONYMOUS, pattern_of

MOST = 1000
"""Blocked numbers, or rules of numbers that are shown, of a line."""
LONGEST_NOTE = 200
SHORTEST = 3
"""Digits of a beginning that is blocked: fewer would turn away half a country."""
NO_PATTERN = "“{text}” is no number; write it like +48601602603, or its beginning and a star like +4870*."
Check: TypeAlias = Callable[[str, str], None]
"""Raises what is wrong with a pattern, at a field."""
_SHOWN = re.compile(r"\+?[0-9]{1,20}", re.ASCII)


class BlockedNumber(Protocol):
    @property
    def number(self) -> str: ...
    @property
    def note(self) -> str: ...


class CallerId(Protocol):
    @property
    def destination(self) -> str: ...
    @property
    def caller_id(self) -> str: ...


def order_values(values: dict[str, Any], region: str) -> dict[str, Any]:
    """The columns of those that are given, by name. region: of the line's numbers.

    Raises NOT_A_NUMBER, TOO_SHORT, TOO_LONG, TWICE and TOO_MANY at paths such as blockedNumbers.0.number, all at once.
    """
    problems: Problems = []
    stored = dict[str, Any]()
    if "blocked_numbers" in values:
        blocked: Sequence[BlockedNumber] = values["blocked_numbers"]
        patterns = _patterns("blockedNumbers.{}.number", [each.number for each in blocked], region, problems, _blocks)
        notes = [_note(each.note, f"blockedNumbers.{n}.note", problems) for n, each in enumerate(blocked)]
        stored["blocked_numbers"] = [{"number": p, "note": n} for p, n in zip(patterns, notes, strict=True)]
    if "caller_ids" in values:
        rules: Sequence[CallerId] = values["caller_ids"]
        wanted = [each.destination for each in rules]
        patterns = _patterns("callerIds.{}.destination", wanted, region, problems, _called)
        shown = [_shown(each.caller_id, f"callerIds.{n}.callerId", problems) for n, each in enumerate(rules)]
        stored["caller_ids"] = [{"destination": p, "caller_id": s} for p, s in zip(patterns, shown, strict=True)]
    if problems:
        raise DomainError.all_of(problems)
    return stored


def _patterns(path: str, texts: Sequence[str], region: str, problems: Problems, check: Check) -> list[str]:
    """The texts as patterns; what is wrong goes to `problems`."""
    few(path.partition(".")[0], len(texts), MOST, problems)
    found, kept = set[str](), list[str]()
    for n, text in enumerate(texts):
        field, pattern = path.format(n), pattern_of(text, region)
        try:
            if pattern is None:
                raise DomainError("not_a_number", NO_PATTERN, field=field, text=text[:60])
            if pattern in found:
                raise DomainError("twice", "“{name}” stands here twice.", field=field, name=pattern)
            check(pattern, field)
        except DomainError as error:
            problems.append(error)
        found.add(pattern or "")
        kept.append(pattern or "")
    return kept


def _called(pattern: str, field: str) -> None:
    """One calls somebody with a number."""
    if pattern == ANONYMOUS:
        raise DomainError("not_a_number", NO_PATTERN, field=field, text=pattern)


def _blocks(pattern: str, field: str) -> None:
    if pattern.endswith("*") and len(re.sub("[^0-9]", "", pattern)) < SHORTEST:
        sentence = "Give at least {least} digits before the star: all that begin with them are turned away."
        raise DomainError("too_short", sentence, field=field, least=SHORTEST)


def _note(text: str, field: str, problems: Problems) -> str:
    try:
        return short(tidied(text), field=field, most=LONGEST_NOTE)
    except DomainError as error:
        problems.append(error)
        return ""


def _shown(text: str, field: str, problems: Problems) -> str:
    bare = re.sub(r"[\s()./-]", "", text)
    if not _SHOWN.fullmatch(bare):
        sentence = "“{text}” is no number that can be shown; write it like +48221234567."
        problems.append(DomainError("not_a_number", sentence, field=field, text=text[:60]))
    return bare
