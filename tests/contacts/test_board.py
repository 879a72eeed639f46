"""The board: columns, their order, and cards that people place."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of, user
from tests.queries import counted
from tortoise import connections

from ringbook.contacts import actions
from ringbook.contacts.board.actions import place
from ringbook.contacts.board.order import between
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Enterprise
from ringbook.dictionaries.models import Stage
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.identity.models import User

BOARD = """query($crm: ID!, $filter: ContactFilter, $stages: [ID!], $first: Int! = 50, $after: String) {
  contactBoard(crmId: $crm, filter: $filter, stageIds: $stages) { stage { name colour } totalCount
    cards(first: $first, after: $after) { nodes { lastName boardPosition } pageInfo { hasNextPage endCursor } } } }"""
PLACE = """mutation($input: ContactPlaceInput!) {
  contactPlace(input: $input) { contact { stage { name } boardPosition } userErrors { code path message } } }"""
START = datetime(2026, 1, 1, tzinfo=UTC)


async def person(name: str, stage: Stage, **values: Any) -> Contact:
    """Somebody added later than those who were made before."""
    made = await make.contact(last_name=name, stage=stage, **values)
    await Contact.filter(id=made.id).update(created_at=START + timedelta(days=await Contact.all().count()))
    return made


async def people(names: str, stage: Stage) -> list[Contact]:
    """From the top of the column down."""
    return [await person(name, stage) for name in reversed(names)][::-1]


async def board(api: Api, viewer: User, cast: Cast, **given: Any) -> dict[str, str]:
    """The columns' last names by stage."""
    found = (await api.as_(viewer)(BOARD, crm=id_of(cast.sales), **given))["contactBoard"]
    return {column["stage"]["name"]: "".join(card["lastName"] for card in column["cards"]["nodes"]) for column in found}


async def placed(contact: Contact, stage: Stage, by: Viewer, **beside: Contact) -> None:
    async with unit_of_work():
        await place(contact, stage, by=by, **{side: card.id for side, card in beside.items()})


async def test_columns_are_the_stages_on_the_board_in_their_order(api: Api, cast: Cast) -> None:
    await Stage.create(crm=cast.sales, name="Hidden", hidden=True, rank=2)
    await Stage.create(crm=cast.sales, name="Elsewhere", in_kanban=False, rank=3)
    await Stage.create(crm=cast.service, name="Other base")
    await Stage.create(crm=cast.sales, name="First", rank=-1, colour="#123456")
    columns = (await api.as_(cast.bartek)(BOARD, crm=id_of(cast.sales)))["contactBoard"]
    assert [column["stage"]["name"] for column in columns] == ["First", "Lead", "Customer"]
    assert columns[0]["stage"]["colour"] == "#123456"
    one = await board(api, cast.bartek, cast, stages=[id_of(cast.customer), "made-up"])
    assert list(one) == ["Customer"]


async def test_the_newest_are_on_top_without_the_archive_and_the_trash(api: Api, cast: Cast) -> None:
    await people("ABC", cast.lead)
    await person("archived", cast.lead, archived_at=START)
    await person("deleted", cast.lead, deleted_at=START)
    await person("nowhere", None)
    await person("X", cast.customer)
    assert await board(api, cast.bartek, cast) == {"Lead": "ABC", "Customer": "X"}


async def test_counts_of_all_columns_take_one_statement(api: Api, cast: Cast) -> None:
    await people("ABC", cast.lead)
    await person("X", cast.customer, city="Gdańsk")
    with counted() as sent:
        found = await api.as_(cast.bartek)(
            "query($crm: ID!, $filter: ContactFilter) { contactBoard(crmId: $crm, filter: $filter) { totalCount } }",
            crm=id_of(cast.sales),
        )
    assert [column["totalCount"] for column in found["contactBoard"]] == [3, 1]
    assert sum("UNION ALL" in sql for sql in sent) == 1
    narrowed = await api.as_(cast.bartek)(BOARD, crm=id_of(cast.sales), filter={"city": {"eq": "gdansk"}})
    assert [column["totalCount"] for column in narrowed["contactBoard"]] == [0, 1]


async def test_columns_are_read_page_by_page(api: Api, cast: Cast) -> None:
    await people("ABCDE", cast.lead)
    seen, after = "", None
    for _ in range(3):
        given = {"stages": [id_of(cast.lead)], "first": 2, "after": after}
        [column] = (await api.as_(cast.bartek)(BOARD, crm=id_of(cast.sales), **given))["contactBoard"]
        seen += "".join(card["lastName"] for card in column["cards"]["nodes"])
        after = column["cards"]["pageInfo"]["endCursor"]
    assert seen == "ABCDE"
    assert not column["cards"]["pageInfo"]["hasNextPage"]


async def test_only_what_one_sees_is_there_and_counted(api: Api, cast: Cast) -> None:
    await people("AB", cast.lead)
    await Enterprise.all().update(restricted_crm=True)
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.zofia)(BOARD, crm=id_of(cast.sales))
    assert refusal.value.code == "NOT_FOUND"
    await Enterprise.all().update(restricted_crm=False)
    [lead, _] = (await api.as_(cast.zofia)(BOARD, crm=id_of(cast.sales)))["contactBoard"]
    assert (lead["totalCount"], lead["cards"]["nodes"]) == (0, [])


async def test_a_card_goes_between_its_neighbours(api: Api, cast: Cast) -> None:
    a, b, c, d = await people("ABCD", cast.lead)
    bartek = await eyes_of(cast.bartek)
    await placed(d, cast.lead, bartek, after=a, before=b)
    assert (await board(api, cast.bartek, cast))["Lead"] == "ADBC"
    await placed(a, cast.lead, bartek, after=c)
    assert (await board(api, cast.bartek, cast))["Lead"] == "DBCA"
    await placed(c, cast.lead, bartek, before=d)
    assert (await board(api, cast.bartek, cast))["Lead"] == "CDBA"
    await placed(b, cast.lead, bartek)
    assert (await board(api, cast.bartek, cast))["Lead"] == "BCDA"


async def test_a_card_goes_to_another_column_with_the_rules_of_a_move(api: Api, cast: Cast) -> None:
    [a], [x, y] = await people("A", cast.lead), await people("XY", cast.customer)
    given = {"id": id_of(a), "stageId": id_of(cast.customer), "afterId": id_of(x), "beforeId": id_of(y)}
    done = (await api.as_(cast.bartek)(PLACE, input=given))["contactPlace"]
    assert done["userErrors"] == []
    assert done["contact"]["stage"]["name"] == "Customer"
    assert await board(api, cast.bartek, cast) == {"Lead": "", "Customer": "XAY"}
    [event] = await Event.all()
    assert event.name == "contact.moved"
    assert await FieldChange.filter(event_id=event.id, field="stage").exists()


async def test_the_key_is_told_without_loss(api: Api, cast: Cast) -> None:
    a, b, c = await people("ABC", cast.lead)
    bartek = await eyes_of(cast.bartek)
    for _ in range(20):
        await placed(c, cast.lead, bartek, after=a, before=b)
        await placed(b, cast.lead, bartek, after=a, before=c)
    [column, _] = (await api.as_(cast.bartek)(BOARD, crm=id_of(cast.sales)))["contactBoard"]
    keys = [Decimal(card["boardPosition"]) for card in column["cards"]["nodes"]]
    assert keys == sorted(set(keys))
    assert keys[0] == -Decimal((START + timedelta(days=3)).timestamp())


async def test_whoever_comes_by_another_way_is_on_top(api: Api, cast: Cast) -> None:
    [a], [x, y] = await people("A", cast.lead), await people("XY", cast.customer)
    bartek = await eyes_of(cast.bartek)
    await placed(y, cast.customer, bartek)
    async with unit_of_work():
        await actions.move(a, cast.customer, by=bartek)
    assert (await board(api, cast.bartek, cast))["Customer"] == "AYX"
    async with unit_of_work():
        await actions.change(x, by=bartek, stage=cast.lead)
        await actions.change(x, by=bartek, stage=cast.customer)
    assert (await board(api, cast.bartek, cast))["Customer"] == "XAY"


async def test_the_order_alone_is_no_story_but_boards_hear_of_it(cast: Cast) -> None:
    a, b = await people("AB", cast.lead)
    await placed(b, cast.lead, await eyes_of(cast.bartek), before=a)
    [event] = await Event.all()
    assert (event.name, event.subject_id) == ("contact.placed", b.id)
    assert not await EventLink.filter(event_id=event.id, story=True).exists()
    assert not await FieldChange.all().exists()
    assert (await Contact.get(id=b.id)).version == 1


async def test_neighbours_that_parted_leave_the_upper_one(api: Api, cast: Cast) -> None:
    a, b, c, d = await people("ABCD", cast.lead)
    bartek = await eyes_of(cast.bartek)
    await placed(d, cast.lead, bartek, after=a, before=c)
    assert (await board(api, cast.bartek, cast))["Lead"] == "ADBC"
    await placed(b, cast.customer, bartek)
    await placed(a, cast.lead, bartek, after=b, before=c)
    assert (await board(api, cast.bartek, cast))["Lead"] == "DAC"


async def test_cards_of_one_key_are_spread_only_as_far_as_needed(api: Api, cast: Cast) -> None:
    """As after an import: the cards all came in the same moment, and only ids keep them in order."""
    alike = await people("ABCDEF", cast.lead)
    await Contact.all().update(created_at=START)
    alike = await Contact.all().order_by("id")
    letters = "".join(contact.last_name for contact in alike)
    newest = await make.contact(last_name="X", stage=cast.lead)
    bartek = await eyes_of(cast.bartek)
    await placed(newest, cast.lead, bartek, after=alike[1], before=alike[2])
    assert (await board(api, cast.bartek, cast))["Lead"] == letters[:2] + "X" + letters[2:]
    assert await Contact.filter(board_position=None).count() == 4
    await placed(alike[5], cast.lead, bartek, after=newest)
    assert (await board(api, cast.bartek, cast))["Lead"] == letters[:2] + "X" + letters[5] + letters[2:5]


async def test_an_id_that_fits_between_two_of_one_key_moves_nobody(api: Api, cast: Cast) -> None:
    await people("ABC", cast.lead)
    await Contact.all().update(created_at=START)
    a, b, c = await Contact.all().order_by("id")
    await Contact.filter(id=b.id).update(stage=cast.customer)
    await placed(b, cast.lead, await eyes_of(cast.bartek), after=a, before=c)
    assert (await board(api, cast.bartek, cast))["Lead"] == a.last_name + b.last_name + c.last_name
    assert await Contact.filter(board_position=None).count() == 2


async def test_a_gap_can_be_halved_for_ever(cast: Cast) -> None:
    a, b, c = await people("ABC", cast.lead)
    bartek = await eyes_of(cast.bartek)
    for _ in range(150):
        await placed(b, cast.lead, bartek, after=a)
        await placed(c, cast.lead, bartek, after=a)
    sql = "SELECT max(length(board_position::text)) AS digits FROM contact"
    [found] = await connections.get("default").execute_query_dict(sql)
    assert found["digits"] < 150


@pytest.mark.parametrize(
    ("low", "high"), [("1", "2"), ("-2", "-1.999999"), ("0", "1e-90"), ("-1e9", "1e9"), ("9.5", "10")]
)
def test_between_is_between_and_short(low: str, high: str) -> None:
    middle = between(Decimal(low), Decimal(high))
    assert Decimal(low) < middle < Decimal(high)
    assert len(middle.normalize().as_tuple().digits) <= max(len(low), len(high)) + 2


async def test_what_cannot_be_is_said(api: Api, cast: Cast) -> None:
    [a, b], [x] = await people("AB", cast.lead), await people("X", cast.customer)
    away = await person("away", cast.lead, archived_at=START)
    other = await Stage.create(crm=cast.service, name="Other base")
    hidden = await Stage.create(crm=cast.sales, name="Old", hidden=True)
    elsewhere = await Stage.create(crm=cast.sales, name="Elsewhere", in_kanban=False)
    lead = {"id": id_of(a), "stageId": id_of(cast.lead)}
    for given, problem in (
        ({"id": "made-up"}, ("NOT_FOUND", "id")),
        ({"stageId": "made-up"}, ("NOT_FOUND", "stageId")),
        ({"stageId": id_of(other)}, ("WRONG_CRM", "stageId")),
        ({"stageId": id_of(hidden)}, ("NOT_ON_BOARD", "stageId")),
        ({"stageId": id_of(elsewhere)}, ("NOT_ON_BOARD", "stageId")),
        ({"id": id_of(away)}, ("ARCHIVED", "id")),
        ({"afterId": "made-up"}, ("NOT_FOUND", "afterId")),
        ({"afterId": id_of(x)}, ("NOT_IN_COLUMN", "afterId")),
        ({"beforeId": id_of(x)}, ("NOT_IN_COLUMN", "beforeId")),
        ({"afterId": id_of(away)}, ("NOT_IN_COLUMN", "afterId")),
        ({"afterId": id_of(a)}, ("NOT_IN_COLUMN", "afterId")),
        ({"stageId": id_of(cast.customer), "afterId": id_of(b)}, ("NOT_IN_COLUMN", "afterId")),
    ):
        answer = (await api.as_(cast.bartek)(PLACE, input=lead | given))["contactPlace"]
        assert codes(answer) == [problem], given
        assert answer["userErrors"][0]["message"]
    assert await board(api, cast.bartek, cast) == {"Lead": "AB", "Customer": "X"}


async def test_who_only_reads_does_not_place(api: Api, cast: Cast) -> None:
    [a] = await people("A", cast.lead)
    reader = await user("rita@example.com", "Rita", "account_customer_reader", "account_partner_manager")
    given = {"id": id_of(a), "stageId": id_of(cast.lead)}
    assert codes((await api.as_(reader)(PLACE, input=given))["contactPlace"]) == [("FORBIDDEN", "id")]
    assert codes((await api.as_(cast.zofia)(PLACE, input=given))["contactPlace"]) == [("NOT_FOUND", "id")]


async def test_a_neighbour_that_one_does_not_see_is_none(cast: Cast) -> None:
    [a, b] = await people("AB", cast.lead)
    owner = await user("marta@example.com", "Marta", "account_customer_manager")
    await a.managers.add(owner)
    with pytest.raises(DomainError) as refusal:
        await placed(a, cast.lead, await eyes_of(owner), after=b)
    assert refusal.value.code == "NOT_IN_COLUMN"
