"""Words that organizations use are not lost either (CRM-6, ORG-1)."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast

from ringbook.dictionaries.models import Entry, Source, Stage
from ringbook.history.models import Event, FieldChange
from ringbook.organizations.models import Organization
from ringbook.tags.models import Tag


def delete(kind: type[Any]) -> str:
    return f"""mutation($input: EntryDeleteInput!) {{ it: {kind.__name__.lower()}Delete(input: $input) {{
      deletedId usageCount userErrors {{ code message path }} }} }}"""


@pytest.mark.parametrize("kind", [Stage, Source])
async def test_organizations_get_the_replacement_too(api: Api, cast: Cast, kind: type[Entry]) -> None:
    name = kind.__name__.lower()
    old, new = [await kind.create(crm=cast.sales, name=each) for each in ("Old", "New")]
    firm, ask = await make.organization(**{name: old}), api.as_(cast.ola)
    trashed = await make.organization(**{name: old}, deleted_at="2026-01-01T00:00:00Z")
    await make.contact(**{name: old})
    refused = (await ask(delete(kind), input={"id": id_of(old)}))["it"]
    assert codes(refused) == [("IN_USE", "replacementId")]
    assert "2" in refused["userErrors"][0]["message"]
    done = (await ask(delete(kind), input={"id": id_of(old), "replacementId": id_of(new)}))["it"]
    assert (done["usageCount"], done["userErrors"]) == (2, [])
    for row in (firm, trashed):
        assert getattr(await Organization.get(id=row.id), f"{name}_id") == new.id
    event = await Event.get(subject_id=firm.id)
    change = await FieldChange.get(event_id=event.id)
    assert (event.name, event.version, change.field) == ("organization.changed", 2, name)
    assert (change.before["label"], change.after["label"]) == ("Old", "New")
    gone = (await ask(delete(kind), input={"id": id_of(new), "replacementId": None}))["it"]
    assert (gone["usageCount"], getattr(await Organization.get(id=firm.id), f"{name}_id")) == (2, None)


async def test_no_organization_gets_a_tag_twice(api: Api, cast: Cast) -> None:
    gold = await Tag.create(crm=cast.sales, name="Gold", colour="#ffd700")
    one, both = await make.organization(tags=[cast.vip]), await make.organization(tags=[cast.vip, gold])
    await make.contact(tags=[cast.vip])
    given = {"id": id_of(cast.vip), "replacementId": id_of(gold)}
    assert (await api.as_(cast.ola)(delete(Tag), input=given))["it"]["usageCount"] == 3
    for firm in (one, both):
        assert [tag.name async for tag in firm.tags.all()] == ["Gold"]
    change = await FieldChange.get(event__subject_id=both.id)
    assert [[tag["label"] for tag in tags] for tags in (change.before, change.after)] == [["Gold", "VIP"], ["Gold"]]


async def test_usage_counts_both(api: Api, cast: Cast) -> None:
    for _ in range(2):
        await make.organization(stage=cast.lead, source=cast.website, tags=[cast.vip])
    await make.organization(stage=cast.lead, tags=[cast.vip], deleted_at="2026-01-01T00:00:00Z")
    await make.contact(stage=cast.lead, tags=[cast.vip])
    lists = "{ crms { name stages { name usageCount } sources { usageCount } tags { usageCount } } }"
    crms = (await api.as_(cast.ola)(lists))["crms"]
    sales = next(crm for crm in crms if crm["name"] == "Sales")
    assert [entry["usageCount"] for name in ("stages", "sources", "tags") for entry in sales[name]] == [3, 0, 2, 3]
