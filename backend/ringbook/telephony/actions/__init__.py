"""The verbs of calls and lines."""

from ringbook.telephony.actions.assign import assign
from ringbook.telephony.actions.connections import change, create, delete, knock, rotate
from ringbook.telephony.actions.take import take

__all__ = ["assign", "change", "create", "delete", "knock", "rotate", "take"]
