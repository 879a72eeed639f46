"""What an organization belongs to, and what belongs to it."""

import asyncio
from datetime import UTC, datetime

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.documents import mutation

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.organizations import actions
from ringbook.organizations.models import Organization

CREATE = mutation("organizationCreate", "organization { parent { name } }")
UPDATE = mutation("organizationUpdate", "organization { parent { name } }")
TREE = """query($id: ID!, $first: Int! = 50, $after: String) { organization(id: $id) {
  parent { name } children(first: $first, after: $after) { totalCount nodes { name } pageInfo { endCursor } } } }"""


async def chain(*names: str) -> list[Organization]:
    """Each below the one before."""
    made = list[Organization]()
    for name in names:
        made.append(await make.organization(name=name, parent=made[-1] if made else None))
    return made


async def test_children_come_in_pages_by_name(api: Api, cast: Cast) -> None:
    holding = await make.organization(name="Holding")
    for name in ("Ćma", "Atut", "Bór"):
        await make.organization(name=name, parent=holding)
    await make.organization(name="Hidden", parent=holding, account_kind="partner")
    reader = await make.user_with("account_customer_reader")
    answer = (await api.as_(reader)(TREE, id=id_of(holding), first=2))["organization"]["children"]
    assert ([node["name"] for node in answer["nodes"]], answer["totalCount"]) == (["Atut", "Bór"], 3)
    after = answer["pageInfo"]["endCursor"]
    rest = (await api.as_(reader)(TREE, id=id_of(holding), after=after))["organization"]["children"]
    assert [node["name"] for node in rest["nodes"]] == ["Ćma"]


async def test_a_hidden_parent_is_neither_shown_nor_chosen(api: Api, cast: Cast) -> None:
    hidden = await make.organization(name="Hidden", account_kind="partner")
    firm = await make.organization(parent=hidden)
    clerk = api.as_(await make.user_with("account_customer_admin"))
    assert (await clerk(TREE, id=id_of(firm)))["organization"]["parent"] is None
    for document, name, given in (
        (CREATE, "organizationCreate", {"name": "Budex", "crmId": id_of(cast.sales)}),
        (UPDATE, "organizationUpdate", {"id": id_of(await make.organization())}),
    ):
        for parent in (id_of(hidden), "made-up", id_of(cast.lead)):
            assert codes((await clerk(document, input=given | {"parentId": parent}))[name]) == [
                ("NOT_FOUND", "parentId")
            ]


async def test_nothing_stands_above_itself(api: Api, cast: Cast) -> None:
    top, middle, low = await chain("Top", "Middle", "Low")
    ask = api.as_(cast.bartek)
    for parent, code in ((top, "PARENT_IS_ITSELF"), (middle, "PARENT_IS_CHILD"), (low, "PARENT_IS_CHILD")):
        answer = await ask(UPDATE, input={"id": id_of(top), "parentId": id_of(parent)})
        assert codes(answer["organizationUpdate"]) == [(code, "parentId")]
    for parent in (top, None):
        given = {"id": id_of(low), "parentId": parent and id_of(parent)}
        assert codes((await ask(UPDATE, input=given))["organizationUpdate"]) == []
    answer = await ask(UPDATE, input={"id": id_of(top), "parentId": id_of(low)})
    assert codes(answer["organizationUpdate"]) == []


async def test_who_is_in_the_trash_still_counts(cast: Cast) -> None:
    """They may come back."""
    top, middle, low = await chain("Top", "Middle", "Low")
    await Organization.filter(id=middle.id).update(deleted_at=datetime.now(UTC))
    with pytest.raises(DomainError) as refusal:
        async with unit_of_work():
            await actions.change(top, by=await eyes_of(cast.ola), parent=low)
    assert refusal.value.code == "PARENT_IS_CHILD"


@pytest.mark.committed
async def test_of_two_who_put_each_above_the_other_one_is_refused(committed_database: str) -> None:
    cast = await raise_curtain()
    ola, firms = await eyes_of(cast.ola), [await make.organization() for _ in range(4)]

    async def put(firm: Organization, parent: Organization) -> str:
        try:
            async with unit_of_work():
                await actions.change(firm, by=ola, parent=parent)
        except DomainError as refusal:
            return refusal.code
        return "put"

    answers = await asyncio.gather(*(put(firm, firms[place - 1]) for place, firm in enumerate(firms)))
    assert sorted(answers) == ["PARENT_IS_CHILD", "put", "put", "put"]
