"""A word in use is not lost by deleting it: its contacts get another one, with their history (CRM-6)."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of

from ringbook.contacts.actions import words
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.dictionaries.models import Entry, Position, Source, Stage
from ringbook.history.models import Event, FieldChange
from ringbook.projects.models import Project
from ringbook.tags.models import Tag

KINDS = [Stage, Position, Source]
TIMELINE = """query($id: ID!) { contact(id: $id) { version timeline { nodes {
  name by { name } changes { field before after } } } } }"""


def delete(kind: type[Any]) -> str:
    return f"""mutation($input: EntryDeleteInput!) {{ it: {kind.__name__.lower()}Delete(input: $input) {{
      deletedId usageCount userErrors {{ code message path }} }} }}"""


async def two(kind: type[Entry], cast: Cast) -> tuple[Entry, Entry]:
    return await kind.create(crm=cast.sales, name="Old"), await kind.create(crm=cast.sales, name="New")


def field_of(kind: type[Entry]) -> str:
    return kind.__name__.lower()


@pytest.mark.parametrize("kind", KINDS)
async def test_one_in_use_is_not_deleted_without_a_word_about_its_contacts(
    api: Api, cast: Cast, kind: type[Entry]
) -> None:
    old, _ = await two(kind, cast)
    for _ in range(2):
        await make.contact(**{field_of(kind): old})
    refused = (await api.as_(cast.ola)(delete(kind), input={"id": id_of(old)}))["it"]
    assert codes(refused) == [("IN_USE", "replacementId")]
    assert "2" in refused["userErrors"][0]["message"]
    assert await kind.filter(id=old.id).exists()


@pytest.mark.parametrize("kind", KINDS)
async def test_its_contacts_get_the_replacement_or_nothing(api: Api, cast: Cast, kind: type[Entry]) -> None:
    old, new = await two(kind, cast)
    firm = await make.organization()
    ewa = await make.contact(**{field_of(kind): old}, organization=firm)
    trashed = await make.contact(**{field_of(kind): old})
    await Contact.filter(id=trashed.id).update(deleted_at=trashed.created_at)
    ask = api.as_(cast.ola)
    done = (await ask(delete(kind), input={"id": id_of(old), "replacementId": id_of(new)}))["it"]
    assert done == {"deletedId": id_of(old), "usageCount": 1, "userErrors": []}
    for contact in (ewa, trashed):
        assert getattr(await Contact.get(id=contact.id), f"{field_of(kind)}_id") == new.id
    story = (await ask(TIMELINE, id=id_of(ewa)))["contact"]
    [entry] = story["timeline"]["nodes"]
    assert (story["version"], entry["name"], entry["by"]) == (2, "contact.changed", {"name": "Ola Nowak"})
    [change] = entry["changes"]
    assert (change["field"], '"Old"' in change["before"], '"New"' in change["after"]) == (field_of(kind), True, True)
    assert await Event.filter(links__subject_id=firm.id, name="contact.changed").exists()
    gone = (await ask(delete(kind), input={"id": id_of(new), "replacementId": None}))["it"]
    assert (gone["usageCount"], gone["userErrors"]) == (1, [])
    assert getattr(await Contact.get(id=ewa.id), f"{field_of(kind)}_id") is None
    told = await Event.filter(name=f"{field_of(kind)}.deleted").order_by("seq")
    assert [(event.subject_id, event.also_tell) for event in told] == [(old.id, ["settings"]), (new.id, ["settings"])]


@pytest.mark.parametrize("kind", KINDS)
async def test_the_replacement_is_another_one_of_the_same_list(api: Api, cast: Cast, kind: type[Entry]) -> None:
    old, _ = await two(kind, cast)
    foreign = await kind.create(crm=cast.service, name="Foreign")
    ask = api.as_(cast.ola)
    for wrong, code in ((old, "REPLACEMENT_IS_ITSELF"), (foreign, "NOT_FOUND"), (cast.vip, "NOT_FOUND")):
        answer = await ask(delete(kind), input={"id": id_of(old), "replacementId": id_of(wrong)})
        assert codes(answer["it"]) == [(code, "replacementId")]
    assert await kind.filter(id=old.id).exists()


async def test_system_sources_stay(api: Api, cast: Cast) -> None:
    for given in ({}, {"replacementId": None}):
        answer = await api.as_(cast.ola)(delete(Source), input={"id": id_of(cast.website)} | given)
        assert codes(answer["it"]) == [("SYSTEM_ENTRY", "id")]


async def test_an_unused_one_goes_without_asking(api: Api, cast: Cast) -> None:
    done = (await api.as_(cast.ola)(delete(Stage), input={"id": id_of(cast.lead)}))["it"]
    assert done == {"deletedId": id_of(cast.lead), "usageCount": 0, "userErrors": []}
    again = (await api.as_(cast.ola)(delete(Stage), input={"id": id_of(cast.lead)}))["it"]
    assert codes(again) == [("NOT_FOUND", "id")]


async def test_nobody_gets_a_tag_twice(api: Api, cast: Cast) -> None:
    gold = await Tag.create(crm=cast.sales, name="Gold", colour="#ffd700")
    extra = await Tag.create(crm=cast.sales, name="Extra", colour="#000000")
    one = await make.contact(tags=[cast.vip])
    both = await make.contact(tags=[cast.vip, gold, extra])
    neither = await make.contact(tags=[extra])
    refused = (await api.as_(cast.ola)(delete(Tag), input={"id": id_of(cast.vip)}))["it"]
    assert codes(refused) == [("IN_USE", "replacementId")]
    given = {"id": id_of(cast.vip), "replacementId": id_of(gold)}
    assert (await api.as_(cast.ola)(delete(Tag), input=given))["it"]["usageCount"] == 2
    tags = [sorted([tag.name async for tag in contact.tags.all()]) for contact in (one, both, neither)]
    assert tags == [["Gold"], ["Extra", "Gold"], ["Extra"]]
    change = await FieldChange.get(event__subject_id=both.id)
    assert (change.field, labels(change.before), labels(change.after)) == (
        "tags", ["Extra", "Gold", "VIP"], ["Extra", "Gold"],
    )  # fmt: skip
    assert not await FieldChange.filter(event__subject_id=neither.id).exists()
    await api.as_(cast.ola)(delete(Tag), input={"id": id_of(gold), "replacementId": None})
    assert [tag.name async for tag in both.tags.all()] == ["Extra"]
    assert (await Contact.get(id=both.id)).version == 3


async def test_many_are_changed_a_chunk_at_a_time(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "CHUNK", 3)
    contacts = [await make.contact(stage=cast.lead, tags=[cast.vip]) for _ in range(7)]
    ola = await eyes_of(cast.ola)
    async with unit_of_work():
        assert await words.delete_word(cast.lead, replacement=cast.customer, even_if_used=True, by=ola) == 7
        assert await words.delete_word(cast.vip, even_if_used=True, by=ola) == 7
    assert await Contact.filter(stage_id=cast.customer.id, version=3).count() == 7
    for contact in contacts:
        events = await Event.filter(subject_id=contact.id).order_by("seq").prefetch_related("changes")
        assert [(event.version, event.changes[0].field) for event in events] == [(2, "stage"), (3, "tags")]


async def test_whoever_edits_meanwhile_is_told_of_the_conflict(api: Api, cast: Cast) -> None:
    ewa = await make.contact(stage=cast.lead)
    await api.as_(cast.ola)(delete(Stage), input={"id": id_of(cast.lead), "replacementId": None})
    document = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { code path } } }"
    given = {"id": id_of(ewa), "stageId": id_of(cast.customer), "expectedVersion": 1}
    assert codes((await api.as_(cast.bartek)(document, input=given))["contactUpdate"]) == [("CONFLICT", "stageId")]


async def test_dialling_follows_the_replacement_and_stops_without_one(api: Api, cast: Cast) -> None:
    """Rules without a stage would dial everybody."""
    hotline = await Project.get(name="Hotline")
    await Project.filter(id=hotline.id).update(dialling=True)
    await hotline.dial_stages.add(cast.lead)
    ask = api.as_(cast.ola)
    await ask(delete(Stage), input={"id": id_of(cast.lead), "replacementId": id_of(cast.customer)})
    assert [stage.name async for stage in hotline.dial_stages.all()] == ["Customer"]
    assert (await Project.get(id=hotline.id)).dialling is True
    await ask(delete(Stage), input={"id": id_of(cast.customer), "replacementId": None})
    assert (await Project.get(id=hotline.id)).dialling is False
    changes = await FieldChange.filter(event__subject_id=hotline.id).values_list("field", flat=True)
    assert sorted(changes) == ["dial_stages", "dial_stages", "dialling"]


async def test_a_consultant_may_not(api: Api, cast: Cast) -> None:
    for word in (cast.lead, cast.director, cast.website, cast.vip):
        with pytest.raises(GraphQLFailure) as refusal:
            await api.as_(cast.bartek)(delete(type(word)), input={"id": id_of(word)})
        assert refusal.value.code == "FORBIDDEN"


def labels(references: Any) -> list[str]:
    return [each["label"] for each in references]
