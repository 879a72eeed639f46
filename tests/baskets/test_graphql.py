"""The basket through the front door."""

from datetime import UTC, datetime
from typing import Any

import pytest

from ringbook.baskets import actions
from ringbook.baskets.models import BasketItem
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.queries import counted

ANSWER = "changed basket { contactCount organizationCount }"
ADD = mutation("basketAdd", ANSWER, takes="BasketInput")
REMOVE = mutation("basketRemove", ANSWER, takes="BasketInput")
CLEAR = mutation("basketClear", ANSWER, takes="BasketClearInput")
ALL: dict[str, Any] = {"filter": {}}


def told(changed: int, contacts: int, organizations: int) -> dict[str, Any]:
    counts = {"contactCount": contacts, "organizationCount": organizations}
    return {"changed": changed, "basket": counts, "userErrors": []}


async def test_in_and_out(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    one, two, firm = await make.contact(city="Hel"), await make.contact(), await make.organization()
    both = {"contacts": {"filter": {"city": {"eq": "hel"}}}, "organizations": {"ids": [id_of(firm)]}}
    assert (await ola(ADD, input=both))["basketAdd"] == told(2, 1, 1)
    assert (await ola(ADD, input={"contacts": ALL}))["basketAdd"] == told(1, 2, 1)
    shown = "query($one: ID!, $two: ID!) { contact(id: $one) { inBasket } organization(id: $two) { inBasket } }"
    assert (await ola(shown, one=id_of(two), two=id_of(firm))) == {
        "contact": {"inBasket": True},
        "organization": {"inBasket": True},
    }
    assert (await ola(REMOVE, input={"contacts": {"ids": [id_of(one)]}}))["basketRemove"] == told(1, 1, 1)
    assert (await ola(CLEAR, input={"contacts": False}))["basketClear"] == told(1, 1, 0)
    assert (await ola(CLEAR, input={}))["basketClear"] == told(1, 0, 0)


async def test_each_has_a_basket_of_their_own_and_lays_in_what_they_see(api: Api, cast: Cast) -> None:
    await make.contact()
    await make.contact(crm=cast.service)
    await api.as_(cast.ola)(ADD, input={"contacts": ALL})
    assert (await api.as_(cast.bartek)(ADD, input={"contacts": ALL}))["basketAdd"] == told(1, 1, 0)


async def test_the_trash_does_not_count_but_comes_back(api: Api, cast: Cast) -> None:
    ola, row = api.as_(cast.ola), await make.contact()
    await ola(ADD, input={"contacts": ALL})
    basket = "{ basket { contactCount } }"
    await type(row).filter(id=row.id).update(deleted_at=datetime.now(UTC))
    assert (await ola(basket))["basket"] == {"contactCount": 0}
    await type(row).filter(id=row.id).update(deleted_at=None)
    assert (await ola(basket))["basket"] == {"contactCount": 1}


async def test_a_full_basket_takes_nothing_more(api: Api, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "MOST", 2)
    ola = api.as_(cast.ola)
    for _ in range(3):
        await make.contact()
    payload = (await ola(ADD, input={"contacts": ALL}))["basketAdd"]
    assert codes(payload) == [("BASKET_FULL", "contacts")]
    assert await BasketItem.all().count() == 0


async def test_bad_selections_are_refused_where_they_stand(api: Api, cast: Cast) -> None:
    payload = (await api.as_(cast.ola)(ADD, input={"organizations": {}}))["basketAdd"]
    assert codes(payload) == [("WRONG_SELECTION", "organizations")]


async def test_a_page_of_rows_asks_once_who_is_in_it(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    document = "{ contacts { nodes { inBasket } } }"
    await make.contact()
    with counted() as few:
        await ola(document)
    for _ in range(5):
        await make.contact()
    with counted() as many:
        await ola(document)
    assert len(many) == len(few)
