"""Addresses, numbers and tags of many contacts, and what is added to them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from tortoise import connections

from ringbook.core.copying import copy_into, insert_all
from ringbook.core.reading import grouped
from ringbook.emails import actions as emails
from ringbook.emails.models import EmailAddress
from ringbook.history.actions import Change
from ringbook.phones import actions as phones
from ringbook.phones.models import PhoneNumber
from ringbook.tags.models import Tag

if TYPE_CHECKING:
    from ringbook.contacts.actions.growing import Growth

_TAGS = """
SELECT l.contact_id AS owner, t.id, t.name FROM contact_tag l JOIN tag t ON t.id = l.tag_id
WHERE l.contact_id = ANY(%s) ORDER BY t.name
"""


@dataclass(slots=True)
class Lists:
    """What is there, by contact; what is new collects until `store`."""

    emails: dict[Any, list[EmailAddress]]
    phones: dict[Any, list[PhoneNumber]]
    tags: dict[Any, list[dict[str, str]]]
    fresh: list[EmailAddress] = field(default_factory=list)
    numbers: list[PhoneNumber] = field(default_factory=list)
    links: list[tuple[UUID, UUID]] = field(default_factory=list)

    @classmethod
    async def of(cls, ids: Sequence[UUID]) -> Self:
        found: dict[Any, list[dict[str, str]]] = {}
        for row in await connections.get("default").execute_query_dict(_TAGS, [ids]):
            found.setdefault(row["owner"], []).append({"id": str(row["id"]), "label": row["name"]})
        return cls(
            dict(grouped("contact_id", await EmailAddress.filter(contact_id__in=ids).order_by("rank", "id"))),
            dict(grouped("contact_id", await PhoneNumber.filter(contact_id__in=ids).order_by("rank", "id"))),
            found,
        )

    def grow(self, each: "Growth") -> Iterator[Change]:
        """Add what the contact does not have yet; the changes for the history."""
        yield from self._addresses(each)
        yield from self._numbers(each)
        yield from self._tags(each.id, each.tags)

    async def store(self) -> None:
        await insert_all(self.fresh)
        await insert_all(self.numbers)
        await copy_into("contact_tag", ("contact_id", "tag_id"), self.links)

    def _addresses(self, each: "Growth") -> Iterator[Change]:
        there = self.emails.get(each.id, [])
        have = {emails.email_key(row.address) for row in there}
        wanted = [emails.Address(address) for address in each.emails if emails.email_key(address) not in have]
        new = emails.further_emails(wanted, behind=there, contact_id=each.id)
        self.fresh += new
        yield from _change("emails", map(emails.story, there), map(emails.story, new))

    def _numbers(self, each: "Growth") -> Iterator[Change]:
        there = self.phones.get(each.id, [])
        have = {(row.e164, row.extension) for row in there}
        wanted = [(number, kind) for number, kind in each.phones if (number.e164, number.extension) not in have]
        new = phones.new_numbers(wanted, behind=there, contact_id=each.id)
        self.numbers += new
        yield from _change("phones", map(phones.story, there), map(phones.story, new))

    def _tags(self, id: UUID, tags: Sequence[Tag]) -> Iterator[Change]:
        there = self.tags.get(id, [])
        new = [tag for tag in tags if str(tag.id) not in {each["id"] for each in there}]
        self.links += [(id, tag.id) for tag in new]
        yield from _change("tags", there, ({"id": str(tag.id), "label": tag.name} for tag in new))


def _change(name: str, there: Iterable[Any], new: Iterable[Any]) -> Iterator[Change]:
    before, added = list(there), list(new)
    if added:
        yield Change(name, before, before + added)
