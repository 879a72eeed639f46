"""A caller who is passed on to a colleague: the leg they were in ends, and the colleague's begins."""

from ringbook.telephony.asterisk.channels import phone_of
from ringbook.telephony.asterisk.group import Group
from ringbook.telephony.asterisk.switchboard import Switchboard
from ringbook.telephony.asterisk.wire import Message
from ringbook.telephony.dialects.event import CtiEvent

SUCCESS = "success"
ENDS = ("transferee", "transfertarget")
"""The two that talk with each other afterwards; which of them is the colleague depends on whom the transferer rang."""


def blind(board: Switchboard, message: Message) -> list[CtiEvent]:
    """Passed on without asking; the colleague's phone rings next."""
    group = board.group(message, "transferee") or board.group(message, "transferer")
    if group is None or not _done(message):
        return []
    return group.transfer(message.get("extension", ""))


def attended(board: Switchboard, message: Message) -> list[CtiEvent]:
    """Passed on after a talk: the colleague has picked up already."""
    groups = {end: group for end in ENDS if (group := board.group(message, end))}
    if not groups or not _done(message):
        return []
    phones = {end: board.phone(phone_of(message.get(f"{end}channel", ""))) for end in ENDS}
    colleagues = [end for end in ENDS if phones[end]]
    outside = [end for end in groups if not phones[end]]
    events = _handed_over(groups[outside[0]], [phones[end] for end in colleagues]) if outside else []
    for group in groups.values():
        events += board.merge(next(iter(groups.values())), group)
    return events


def _handed_over(group: Group, colleagues: list[str]) -> list[CtiEvent]:
    """To somebody outside the call goes on as it was."""
    if not colleagues:
        return []
    ended = group.transfer(colleagues[0])
    return ended + (group.ring(colleagues) + group.answer(colleagues[0]) if ended else [])


def _done(message: Message) -> bool:
    return message.get("result", SUCCESS).lower() == SUCCESS
