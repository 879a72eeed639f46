"""Which channels are up, and which of them hang together as one call."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ringbook.telephony.asterisk.channels import is_local, is_short, number_in, phone_of
from ringbook.telephony.asterisk.group import FORWARDED, IN, OUT, Group
from ringbook.telephony.asterisk.wire import Message
from ringbook.telephony.dialects.event import CtiEvent

FORGOTTEN = 12 * 3600
"""Seconds after which a call whose end was never told is dropped."""
MOST = 5_000
"""Calls at a time; the oldest goes first."""


@dataclass(eq=False, slots=True)
class Channel:
    """phone: the name of the house's phone that it leads to, "" for trunks."""

    id: str
    phone: str
    local: bool
    group: Group


class Switchboard:
    """ours: whether a name is that of a phone of the house; numbers of two to five digits are in any case.

    legs: the calls that were told of before we began to listen, by Linkedid, and which leg each is in.
    """

    def __init__(self, ours: Callable[[str], bool], legs: Mapping[str, int]) -> None:
        self._ours, self._legs = ours, legs
        self.groups: dict[str, Group] = {}
        self.channels: dict[str, Channel] = {}

    def phone(self, *names: str) -> str:
        """The first of these that is a phone of the house; "" when none is."""
        return next((name for name in names if name and (is_short(name) or self._ours(name))), "")

    def add(self, message: Message) -> Channel | None:
        """A channel that came up. The first of its Linkedid is whoever began the call."""
        id, name = message.get("uniqueid", ""), message.get("channel", "")
        if not id or id in self.channels:
            return self.channels.get(id)
        link = message.get("linkedid") or id
        group = self.groups.get(link) or self._new_group(link)
        channel = Channel(id, self.phone(phone_of(name)), is_local(name), group)
        self.channels[id] = channel
        group.channels.add(id)
        if id == link and group.direction is None:
            self._begin(group, channel, message)
        return channel

    def drop(self, id: str) -> Group | None:
        """A channel that hung up; its group when that was the last one."""
        channel = self.channels.pop(id, None)
        if channel is None:
            return None
        channel.group.channels.discard(id)
        return None if channel.group.channels else self._forget(channel.group)

    def find(self, message: Message, prefix: str = "") -> Channel | None:
        return self.channels.get(message.get(f"{prefix}uniqueid", ""))

    def group(self, message: Message, prefix: str = "") -> Group | None:
        """The group of the channel that the message names, else of its Linkedid."""
        channel = self.find(message, prefix)
        return channel.group if channel else self.groups.get(message.get(f"{prefix}linkedid", ""))

    def merge(self, one: Group, other: Group) -> list[CtiEvent]:
        """Two calls became one, as after a transfer: the one told of goes on, of two the call in, then the older."""
        if one is other:
            return []
        stays, goes = sorted((one, other), key=lambda group: (not group.told, group.direction is not IN, group.since))
        for id in goes.channels:
            self.channels[id].group = stays
        stays.channels |= goes.channels
        self.groups |= {link: stays for link, group in self.groups.items() if group is goes}
        return goes.end(FORWARDED) if goes.told else []

    def _begin(self, group: Group, first: Channel, message: Message) -> None:
        caller, dialled = message.get("calleridnum", ""), message.get("exten", "")
        if phone := first.phone or self.phone(caller):
            group.direction, group.caller, group.called = OUT, phone, number_in(dialled)
        elif not first.local:
            group.direction, group.caller, group.called = IN, caller, dialled

    def _new_group(self, link: str) -> Group:
        while self.groups:
            oldest = next(iter(self.groups.values()))
            if len(self.groups) < MOST and time.monotonic() - oldest.since < FORGOTTEN:
                break
            for id in oldest.channels:
                self.channels.pop(id, None)
            self._forget(oldest)
        leg = self._legs.get(link)
        group = Group(link, leg=leg or 1, told=leg is not None, direction=IN if (leg or 1) > 1 else None)
        self.groups[link] = group
        return group

    def _forget(self, group: Group) -> Group:
        for link in [link for link, each in self.groups.items() if each is group]:
            del self.groups[link]
        return group
