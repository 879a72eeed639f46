"""What a logged event must be like."""

from collections.abc import Mapping
from typing import Any

from ringbook.activities.logged.models import LoggedEventKind
from ringbook.core.checks import too_long, wrong_moment
from ringbook.core.errors import DomainError

LENGTHS = {"body": 20_000, "idempotency_key": 100}
LONGEST_CALL = 24 * 60 * 60
"""Seconds."""


def refuse(values: Mapping[str, Any]) -> None:
    """values: columns, `kind` always. Raises all that is wrong: TOO_LONG, IN_FUTURE, OUT_OF_RANGE, NOT_A_CALL."""
    at = values.get("at")
    if wrong := [*too_long(values, LENGTHS), *(wrong_moment(at) if at else []), *_wrong_length(values)]:
        raise DomainError.all_of(wrong)


def _wrong_length(values: Mapping[str, Any]) -> list[DomainError]:
    seconds = values.get("seconds")
    if seconds is None:
        return []
    if values["kind"] is not LoggedEventKind.CALL:
        return [DomainError("not_a_call", "Only a call has a length.", field="seconds")]
    if 0 <= seconds <= LONGEST_CALL:
        return []
    return [DomainError("out_of_range", "A call lasts between 0 seconds and 24 hours.", field="seconds")]
