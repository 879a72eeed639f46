"""What a bulk edit sets, read with a viewer's eyes, and all that can be wrong with it whatever the record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.bulk.labels import label
from ringbook.bulk.sides import Side
from ringbook.consents import actions as consents
from ringbook.consents import policy as consent_policy
from ringbook.consents.models import ConsentChannel
from ringbook.core.errors import DomainError
from ringbook.core.find import find, find_all
from ringbook.core.inputs import given
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel, tidied
from ringbook.custom_fields import policy as custom_fields
from ringbook.custom_fields.models import CustomField
from ringbook.custom_fields.writing import Draft, Said
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.identity import policy as users
from ringbook.tags import policy as tags

LISTS = ("add_tag_ids", "remove_tag_ids", "add_manager_ids", "remove_manager_ids", "custom_values", "consents")
MOST = 50
"""Tags, managers, own fields or consents that one edit may name."""


@dataclass(frozen=True, slots=True)
class Links:
    """Rows to tie to a record, and rows to untie."""

    add: Sequence[Model] = ()
    remove: Sequence[Model] = ()

    def on(self, present: Iterable[Model]) -> list[Model]:
        """What is tied to a record afterwards."""
        off = {row.pk for row in self.remove}
        kept = [row for row in present if row.pk not in off]
        there = {row.pk for row in kept}
        return kept + [row for row in self.add if row.pk not in there]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A consent that is given or withdrawn."""

    kind: DictionaryEntry
    granted: bool
    channel: ConsentChannel


@dataclass(slots=True)
class Patch:
    """values: columns, and references as rows, as the verbs take them. links: by relation, tags and managers.

    own: the values of the Crms' own fields, each with its field and as it is stored.
    """

    values: dict[str, Any]
    links: dict[str, Links] = field(default_factory=dict)
    own: list[tuple[CustomField, Any]] = field(default_factory=list)
    consents: list[Agreement] = field(default_factory=list)

    @property
    def alone(self) -> bool:
        """What it sets on a record can be told from that record alone: it meets no other's unique value or place in
        the tree, and nothing that is recorded beside it."""
        unique = any(field.unique for field, _ in self.own)
        return not (unique or self.consents or self.values.get("parent"))

    @property
    def labels(self) -> list[str]:
        named = [label(name) for name in (*self.values, *self.links)]
        return [*named, *(found.name for found, _ in self.own), *([label("consents")] if self.consents else [])]


async def read(said: Any, side: Side, viewer: Viewer) -> Patch:
    """Raises BLANK for a patch that says nothing, CONTRADICTION, TOO_MANY, NOT_FOUND, TOO_LONG, WRONG_TYPE, INACTIVE,
    TAKEN, REQUIRED, and those of CustomValueInput, with paths from the patch on."""
    lists = {name: list(getattr(said, name, None) or ()) for name in LISTS}
    _refuse_many(lists)
    values = {name: tidied(each) if type(each) is str else each for name, each in given(said, *LISTS).items()}
    if wrong := side.wrong(values):
        raise DomainError.all_of(wrong)
    await side.choose_rows(values, viewer)
    patch = Patch(values)
    for name, rows in (("tag", tags.visible_to(viewer)), ("manager", users.visible_to(viewer))):
        if links := await _links(name, rows, lists):
            patch.links[f"{name}s"] = links
    patch.own = await _own([value.said() for value in lists["custom_values"]], side, viewer)
    patch.consents = await _consents(lists["consents"], viewer)
    if not (patch.values or patch.links or patch.own or patch.consents):
        raise DomainError("blank", "Choose at least one field to change.")
    return patch


def _refuse_many(lists: dict[str, list[Any]]) -> None:
    for name, rows in lists.items():
        if len(rows) > MOST:
            raise DomainError("too_many", "At most {most} fit here.", field=camel(name), most=MOST)


async def _links(name: str, rows: QuerySet[Any], lists: dict[str, list[Any]]) -> Links | None:
    noun = name.capitalize()
    add = await find_all(rows, lists[f"add_{name}_ids"], f"add{noun}Ids")
    remove = await find_all(rows, lists[f"remove_{name}_ids"], f"remove{noun}Ids")
    for place, row in enumerate(remove):
        if row in add:
            sentence = "“{name}” is to be added and removed at once."
            raise DomainError("contradiction", sentence, field=f"remove{noun}Ids.{place}", name=str(row))
    return Links(add, remove) if add or remove else None


async def _own(said: list[Said], side: Side, viewer: Viewer) -> list[tuple[CustomField, Any]]:
    """The named fields are filled in or emptied; one that is required can't be emptied."""
    if not said:
        return []
    found = custom_fields.alive(viewer).filter(target=side.target)
    fields = {each.key: each for each in await found if each.key in {one.key for one in said}}
    draft = Draft(fields, {}, {})
    draft.say(said)
    draft.complete()
    if draft.problems:
        raise DomainError.all_of(draft.problems)
    return [(each, draft.after.get(key)) for key, each in fields.items()]


async def _consents(said: list[Any], viewer: Viewer) -> list[Agreement]:
    made = list[Agreement]()
    for place, each in enumerate(said):
        path = f"consents.{place}.kindId"
        kind = await find(consent_policy.kinds(viewer), each.kind_id, path)
        if kind in [other.kind for other in made]:
            raise DomainError("taken", "“{name}” is given twice.", field=path, name=kind.name)
        if wrong := consents.wrong_kind(kind, each.granted, path):
            raise DomainError.all_of(wrong)
        made.append(Agreement(kind, each.granted, each.channel))
    return made
