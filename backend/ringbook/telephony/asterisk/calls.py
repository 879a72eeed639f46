"""What Asterisk tells of many channels becomes the events of calls. See decision 0030."""

from collections.abc import Callable, Mapping

from ringbook.telephony.asterisk.channels import number_in, phone_of
from ringbook.telephony.asterisk.group import IN, OUT, Group
from ringbook.telephony.asterisk.switchboard import Channel, Switchboard
from ringbook.telephony.asterisk.transfers import attended, blind
from ringbook.telephony.asterisk.wire import Message
from ringbook.telephony.dialects.event import CtiEvent

Events = list[CtiEvent]
ALERTING = ("ring", "ringing")


class Calls:
    """`heard(message)` answers the events of calls that follow from it; see Switchboard for `ours` and `legs`."""

    def __init__(self, ours: Callable[[str], bool], legs: Mapping[str, int] | None = None) -> None:
        self._board = Switchboard(ours, legs or {})
        self._listed: list[tuple[Channel, Message]] = []

    @property
    def alive(self) -> set[str]:
        """The calls that go on, by the events' names of them."""
        return {group.external_id for group in self._board.groups.values()}

    def heard(self, message: Message) -> Events:
        handle = _HANDLERS.get(message.get("event", "").lower())
        return self._regrouped(message) + handle(self, message) if handle else []

    def _regrouped(self, message: Message) -> Events:
        """A Linkedid that a channel did not have before says that two calls became one."""
        channel, link = self._board.find(message), message.get("linkedid", "")
        group = self._board.groups.get(link)
        return self._board.merge(group, channel.group) if group and channel else []

    def new_channel(self, message: Message) -> Events:
        self._board.add(message)
        return []

    def joined_queue(self, message: Message) -> Events:
        group = self._board.group(message)
        if group is None or group.direction is not IN or group.answered:
            return []
        group.queue = message.get("queue", "")
        return group.ring()

    def dialling(self, message: Message) -> Events:
        """A phone begins to ring, in the house or outside."""
        group, phone = self._dialled_group(message), self._dialled_phone(message)
        if group is None or group.answered:
            return []
        if group.direction is IN:
            return group.ring([phone]) if phone else []
        return [] if phone or _to_itself(message) else _ring_outside(group, message)

    def dialled(self, message: Message) -> Events:
        """How that came out."""
        group, phone = self._dialled_group(message), self._dialled_phone(message)
        if group is None or (_to_itself(message) and not phone):
            return []
        status = message.get("dialstatus", "").upper()
        if status == "ANSWER":
            return _picked_up(group, phone or message.get("destcalleridnum", ""), ours=bool(phone))
        group.ending = status
        return []

    def agent_connected(self, message: Message) -> Events:
        group, phone = self._board.group(message), self._dialled_phone(message)
        return _picked_up(group, phone or message.get("membername", ""), ours=True) if group else []

    def bridged(self, message: Message) -> Events:
        """Who is in a bridge talks; that is how a call taken over from a colleague's phone is known."""
        channel = self._board.find(message)
        if channel is None or channel.local or (channel.group.direction is IN and not channel.phone):
            return []
        return _picked_up(channel.group, channel.phone, ours=bool(channel.phone))

    def hung_up(self, message: Message) -> Events:
        group = self._board.drop(message.get("uniqueid", ""))
        return group.end() if group else []

    def transferred_blindly(self, message: Message) -> Events:
        return blind(self._board, message)

    def transferred(self, message: Message) -> Events:
        return attended(self._board, message)

    def listed(self, message: Message) -> Events:
        """A channel that was up before we listened."""
        channel = self._board.add(message)
        if channel:
            self._listed.append((channel, message))
        return []

    def listed_all(self, message: Message) -> Events:
        listed, self._listed = self._listed, []
        return [event for channel, said in listed for event in _as_it_is(channel, said)]

    def _dialled_group(self, message: Message) -> Group | None:
        """Where nobody dials, as after an order to dial, the message names the dialled channel alone."""
        return self._board.group(message) or self._board.group(message, "dest")

    def _dialled_phone(self, message: Message) -> str:
        names = (message.get("destchannel", ""), message.get("interface", ""))
        return self._board.phone(*(phone_of(name) for name in names))


def _picked_up(group: Group, by: str, *, ours: bool) -> Events:
    """A call in is answered by whoever does; a call out by the other side, which is no phone of the house."""
    if group.direction is IN:
        return group.answer(by)
    return group.answer(group.caller or "") if group.direction is OUT and group.told and not ours else []


def _ring_outside(group: Group, message: Message) -> Events:
    if group.direction is not OUT:
        return []
    group.called = group.called or number_in(message.get("dialstring", ""), message.get("destcalleridnum", ""))
    return group.ring() if group.called and not group.told else []


def _as_it_is(channel: Channel, said: Message) -> Events:
    """What was missed of a call: that a phone rings, that somebody talks."""
    group, state = channel.group, said.get("channelstatedesc", "").lower()
    talks = state == "up" and bool(said.get("bridgeid"))
    if channel.local or channel.id == group.id or not (talks or state in ALERTING):
        return []
    if group.direction is IN and channel.phone:
        return group.ring([channel.phone]) + (group.answer(channel.phone) if talks else [])
    if group.direction is OUT and not channel.phone:
        return _ring_outside(group, said) + (_picked_up(group, "", ours=False) if talks else [])
    return []


def _to_itself(message: Message) -> bool:
    return message.get("destchannel", "").lower().startswith("local/")


_HANDLERS: dict[str, Callable[[Calls, Message], Events]] = {
    "newchannel": Calls.new_channel,
    "queuecallerjoin": Calls.joined_queue,
    "agentcalled": Calls.dialling,
    "dialbegin": Calls.dialling,
    "dialend": Calls.dialled,
    "agentconnect": Calls.agent_connected,
    "bridgeenter": Calls.bridged,
    "blindtransfer": Calls.transferred_blindly,
    "attendedtransfer": Calls.transferred,
    "hangup": Calls.hung_up,
    "coreshowchannel": Calls.listed,
    "coreshowchannelscomplete": Calls.listed_all,
}
"""Events by their names in small letters; all others say nothing of calls."""
HEARD = frozenset(_HANDLERS)
