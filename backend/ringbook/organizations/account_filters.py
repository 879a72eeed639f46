"""What contacts and organizations can both be narrowed to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import strawberry
from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q

from ringbook.core.conditions import Around, all_of, any_of, linked_to
from ringbook.core.filters import DateTimeFilter, IdFilter, StringFilter, on_moment, on_reference
from ringbook.core.haystack import Haystack
from ringbook.core.texts import Indexed, Key, on_text, whole
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel
from ringbook.crms.filters import ManagersFilter, Owner, on_managers
from ringbook.custom_fields.filters import CustomFieldFilter, on_field
from ringbook.custom_fields.models import CustomField
from ringbook.emails.filters import on_email
from ringbook.organizations.enums import AccountKind
from ringbook.phones.filters import PhoneFilter, with_number, words
from ringbook.tags.filters import on_tags

LINES = ("address1", "address2")
TEXTS = ("postal_code", "city", "voivodeship", "country")
REFERENCES = {"crm": "Crm", "stage": "Stage", "source": "Source"}
_BLANK = " || ' ' || "
MOMENTS = ("created_at", "updated_at")


@strawberry.input
class AccountFilter:
    """The fields that the filters of both lists have."""

    id: IdFilter | None = strawberry.field(default=None, description="By the record itself; `isNull` says nothing.")
    email: StringFilter | None = strawberry.field(default=None, description="By any of their e-mail addresses.")
    phone: PhoneFilter | None = strawberry.field(default=None, description="By any of their numbers.")
    address: StringFilter | None = strawberry.field(default=None, description="By either line of the address.")
    postal_code: StringFilter | None = strawberry.field(default=None, description="By postal code.")
    city: StringFilter | None = strawberry.field(default=None, description="By town.")
    voivodeship: StringFilter | None = strawberry.field(default=None, description="By voivodeship.")
    country: StringFilter | None = strawberry.field(default=None, description="By country.")
    crm: IdFilter | None = strawberry.field(default=None, description="By Crm.")
    stage: IdFilter | None = strawberry.field(default=None, description="By stage.")
    source: IdFilter | None = strawberry.field(default=None, description="By source.")
    account_kind: list[AccountKind] | None = strawberry.field(
        default=None, description="By kind of account; an empty list finds nothing."
    )
    tags: IdFilter | None = strawberry.field(default=None, description="By tag; `in`: those with any of them.")
    managers: ManagersFilter | None = strawberry.field(default=None, description="By who looks after them.")
    created_at: DateTimeFilter | None = strawberry.field(default=None, description="By when they were added.")
    updated_at: DateTimeFilter | None = strawberry.field(default=None, description="By when they were last changed.")
    in_basket: bool | None = strawberry.field(
        default=None, description="true: in the viewer's basket; false: not in it."
    )
    custom_fields: list[CustomFieldFilter] | None = strawberry.field(
        default=None, description="By the Crm's own fields."
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """What a filter is read with: by whom, over which records, and what was looked up for it.

    regions: those in which numbers without a country code are read. fields: of `custom_fields.filters.fields_in`.
    gathered: of `gathering.gathering`. haystack: where words are looked for. names: columns whose texts a list by name
    keeps together, and what indexes know of them.
    """

    owner: Owner
    viewer: Viewer
    regions: list[str]
    fields: Mapping[str, CustomField]
    haystack: Haystack
    names: Mapping[str, Indexed]
    gathered: Mapping[str, Q] = field(default_factory=dict)

    @property
    def column(self) -> Literal["contact_id", "organization_id"]:
        """By which other tables refer to such records."""
        return "contact_id" if self.owner == "contact" else "organization_id"


def on_names(given: Any, asked: Asked, path: str) -> Iterator[Q]:
    """The conditions on names."""
    for name, indexed in asked.names.items():
        if text := getattr(given, name):
            yield asked.gathered.get(f"{path}.{name}") or on_text(name, text, indexed)


def conditions(given: AccountFilter, asked: Asked, path: str) -> Iterator[Q]:
    """One for each of the fields above that is given. Raises what is wrong with it, below `path`."""
    yield from _on_words(given, asked, path)
    yield from _columns(given, asked, path)
    yield from _linked(given, asked, path)
    for number, each in enumerate(given.custom_fields or ()):
        yield on_field(each, asked.fields, asked.viewer, f"{path}.customFields.{number}")


def _on_words(given: Any, asked: Asked, path: str) -> Iterator[Q]:
    found = asked.gathered.get(f"{path}.search")
    yield from [found] if found else map(asked.haystack.has, words(given.search))


def _columns(given: AccountFilter, asked: Asked, path: str) -> Iterator[Q]:
    if given.id:
        yield on_reference("id", asked.owner.capitalize(), given.id, f"{path}.id")
    if given.address:
        yield _on_lines(given.address, asked)
    for name in TEXTS:
        if text := getattr(given, name):
            yield on_text(name, text, Indexed(whole=whole(name), inside=_inside(asked)))
    for name, kind in REFERENCES.items():
        if id := getattr(given, name):
            yield on_reference(f"{name}_id", kind, id, f"{path}.{name}")
    for name in MOMENTS:
        if moment := getattr(given, name):
            yield on_moment(name, moment, asked.viewer, f"{path}.{camel(name)}")
    if given.account_kind is not None:
        yield Q(account_kind__in=given.account_kind)


def _linked(given: AccountFilter, asked: Asked, path: str) -> Iterator[Q]:
    if given.email:
        yield asked.gathered.get(f"{path}.email") or on_email(asked.column, given.email)
    if given.phone:
        yield with_number(asked.column, given.phone.matches, asked.regions)
    if given.tags:
        yield on_tags(asked.owner, given.tags, f"{path}.tags")
    if given.managers:
        yield on_managers(asked.owner, given.managers, asked.viewer, f"{path}.managers")
    if given.in_basket is not None:
        inside = linked_to("basket_item", asked.column, "user_id", [asked.viewer.user_id])
        yield inside if given.in_basket else ~inside


def _on_lines(given: StringFilter, asked: Asked) -> Q:
    """All texts that are given fit one and the same line; the address is empty when both lines are."""
    indexed = Indexed(inside=_inside(asked))
    parts = [any_of(on_text(line, replace(given, is_null=None), indexed) for line in LINES)]
    if given.is_null is not None:
        both = Q(address1="", address2="")
        parts.append(both if given.is_null else ~both)
    return all_of(parts)


def _inside(asked: Asked) -> Key | None:
    return whereabouts if asked.owner == "contact" else None


def whereabouts(row: Table) -> Term:
    """All of an address in one text, as an index on contacts has it."""

    def joined(first: str) -> str:
        return f"folded({_BLANK.join(first.replace(LINES[0], name) for name in (*LINES, *TEXTS))})"

    return Around(row[LINES[0]], joined)
