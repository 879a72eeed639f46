"""The titles of notifications: kept as a sentence and its words, said in the language and the zone of the reader."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_timedelta

from ringbook.core.words import language, say

Word: TypeAlias = str | int | datetime | timedelta


def kept(words: Mapping[str, Word]) -> dict[str, Any]:
    """Words as JSON: a moment as {"at": …}, a length of time as {"seconds": …}."""
    return {name: _kept(word) for name, word in words.items()}


def told(title: str, words: Mapping[str, Any], at: datetime, zone: ZoneInfo) -> str:
    """The title for a reader in `zone`. at: when they were told; moments of that day are said without the day."""
    return say(title, **{name: _told(word, at, zone) for name, word in words.items()})


def _kept(word: Word) -> Any:
    if isinstance(word, datetime):
        return {"at": word.astimezone(UTC).isoformat()}
    return {"seconds": int(word.total_seconds())} if isinstance(word, timedelta) else word


def _told(word: Any, at: datetime, zone: ZoneInfo) -> str:
    if not isinstance(word, dict):
        return str(word)
    if "seconds" in word:
        return format_timedelta(timedelta(seconds=word["seconds"]), threshold=1, locale=language())
    moment = datetime.fromisoformat(word["at"]).astimezone(zone)
    same_day = moment.date() == at.astimezone(zone).date()
    return format_datetime(moment, "HH:mm" if same_day else "d MMM HH:mm", locale=language())
