"""The calls of one number: several missed ones of it are one thing to ring back."""

from tortoise.queryset import QuerySet

from ringbook.core.conditions import Over, Where
from ringbook.telephony.models import Call, CallbackState

WAITING = [CallbackState.OPEN, CallbackState.CLAIMED]


def of_same_number(call: Call) -> QuerySet[Call]:
    """The other calls from and to the number of a call that has one."""
    number = call.e164 or call.number

    same = Where(lambda row: Over("coalesce({}, {})", row.e164, row.number) == number)
    return Call.filter(same, Where(lambda row: row.number != "")).exclude(id=call.id)


def waiting_before(call: Call) -> QuerySet[Call]:
    """The missed calls of its number that came before and wait to be rung back, the latest first."""
    waiting = of_same_number(call).filter(callback_state__in=WAITING, started_at__lte=call.started_at)
    return waiting.order_by("-started_at", "-id")
