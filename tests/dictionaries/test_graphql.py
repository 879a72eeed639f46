"""Stages, positions and sources through the front door: adding, changing, hiding, ordering."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.queries import counted

from ringbook.dictionaries.models import Entry, Position, Source, Stage
from ringbook.history.models import Event, FieldChange

KINDS = [Stage, Position, Source]
LISTS = """{ crms { name
  stages { name rank hidden colour usageCount } positions { name rank hidden colour usageCount }
  sources { name rank hidden colour usageCount } tags { name usageCount } } }"""


def document(kind: type[Entry], verb: str) -> str:
    """The mutation of this kind of entry; its payload is called `it`."""
    name, inputs = kind.__name__, {"Create": "Input", "Update": "Patch"}
    return f"""mutation($input: {name}{inputs[verb]}!) {{ it: {name.lower()}{verb}(input: $input) {{
      entry: {name.lower()} {{ id name colour hidden rank version }} userErrors {{ code message path }} }} }}"""


def reorder(kind: type[Entry]) -> str:
    name = kind.__name__.lower()
    return f"""mutation($input: EntryOrderInput!) {{ it: {name}Reorder(input: $input) {{
      list: {name}s {{ name rank }} userErrors {{ code message path }} }} }}"""


async def filled(kind: type[Entry], cast: Cast) -> list[Entry]:
    """The list of Sales with just A, B and C."""
    await kind.all().delete()
    return [await kind.create(crm=cast.sales, name=name, rank=rank) for rank, name in enumerate("ABC")]


@pytest.mark.parametrize("kind", KINDS)
async def test_an_entry_is_added_at_the_end_and_changed(api: Api, cast: Cast, kind: type[Entry]) -> None:
    first, *_ = await filled(kind, cast)
    await first.delete()
    given = {"crmId": id_of(cast.sales), "name": " D ", "colour": "#FFD700", "hidden": True}
    made = (await api.as_(cast.ola)(document(kind, "Create"), input=given))["it"]
    assert made["userErrors"] == []
    assert {**made["entry"], "id": ""} == {
        "id": "", "name": "D", "colour": "#ffd700", "hidden": True, "rank": 3, "version": 1,
    }  # fmt: skip
    patch = {"id": made["entry"]["id"], "name": "E", "colour": "#000000", "hidden": False, "expectedVersion": 1}
    changed = (await api.as_(cast.ola)(document(kind, "Update"), input=patch))["it"]
    assert changed["entry"] == made["entry"] | {"name": "E", "colour": "#000000", "hidden": False, "version": 2}
    late = (await api.as_(cast.ola)(document(kind, "Update"), input=patch | {"name": "F"}))["it"]
    assert codes(late) == [("CONFLICT", "name")]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"name": " "}, ("BLANK", "name")),
        ({"name": "x" * 121}, ("TOO_LONG", "name")),
        ({"name": "b"}, ("TAKEN", "name")),
        ({"colour": "red"}, ("NOT_A_COLOUR", "colour")),
    ],
)
async def test_bad_input_is_answered(
    api: Api, cast: Cast, kind: type[Entry], given: dict[str, Any], problem: tuple[str, str]
) -> None:
    first, *_ = await filled(kind, cast)
    ask, new = api.as_(cast.ola), {"crmId": id_of(cast.sales), "name": "New"}
    assert codes((await ask(document(kind, "Create"), input=new | given))["it"]) == [problem]
    assert codes((await ask(document(kind, "Update"), input={"id": id_of(first)} | given))["it"]) == [problem]


@pytest.mark.parametrize("kind", KINDS)
async def test_a_list_is_put_in_order(api: Api, cast: Cast, kind: type[Entry]) -> None:
    a, b, c = await filled(kind, cast)
    ask, order = api.as_(cast.ola), {"crmId": id_of(cast.sales)}
    done = (await ask(reorder(kind), input=order | {"ids": [id_of(c), id_of(a), id_of(b)]}))["it"]
    assert done["list"] == [{"name": "C", "rank": 0}, {"name": "A", "rank": 1}, {"name": "B", "rank": 2}]
    [event] = await Event.all()
    assert (event.name, event.subject_id) == (f"{kind.__name__.lower()}.reordered", cast.sales.id)
    [change] = await FieldChange.all()
    assert (change.before, change.after) == (["A", "B", "C"], ["C", "A", "B"])
    await ask(reorder(kind), input=order | {"ids": [id_of(c), id_of(a), id_of(b)]})
    assert await Event.all().count() == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_an_order_names_just_the_entries_of_the_list(api: Api, cast: Cast, kind: type[Entry]) -> None:
    a, b, c = await filled(kind, cast)
    other = await kind.create(crm=cast.service, name="D")
    ask, order = api.as_(cast.ola), {"crmId": id_of(cast.sales)}
    for ids in ([a, b], [], [a, b, c, other], [a, b, other]):
        answer = (await ask(reorder(kind), input=order | {"ids": list(map(id_of, ids))}))["it"]
        assert codes(answer) == [("WRONG_LIST", "ids")]
    made_up = (await ask(reorder(kind), input=order | {"ids": [id_of(a), "made-up"]}))["it"]
    assert codes(made_up) == [("NOT_FOUND", "ids.1")]


async def test_usage_is_counted_for_a_whole_page_at_once(api: Api, cast: Cast) -> None:
    await make.contact(stage=cast.lead, tags=[cast.vip], source=cast.website)
    await make.contact(stage=cast.lead, position=cast.director)
    trashed = await make.contact(stage=cast.lead, tags=[cast.vip])
    await trashed.filter(id=trashed.id).update(deleted_at=trashed.created_at)
    for number in range(5):
        await Stage.create(crm=cast.service, name=f"S{number}", rank=number)
    with counted() as queries:
        crms = (await api.as_(cast.ola)(LISTS))["crms"]
    assert len(queries) <= 13
    sales = next(crm for crm in crms if crm["name"] == "Sales")
    used = {
        entry["name"]: entry["usageCount"]
        for name in ("stages", "positions", "sources", "tags")
        for entry in sales[name]
    }
    assert used == {"Lead": 2, "Customer": 0, "Director": 1, "Website": 1, "VIP": 1}


async def test_a_consultant_is_told_no_counts_and_changes_nothing(api: Api, cast: Cast) -> None:
    await make.contact(stage=cast.lead)
    sales = (await api.as_(cast.bartek)(LISTS))["crms"][0]
    assert {stage["usageCount"] for stage in sales["stages"]} == {0}
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(reorder(Stage), input={"crmId": id_of(cast.sales), "ids": []})
    assert refusal.value.code == "FORBIDDEN"
