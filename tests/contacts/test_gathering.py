"""Conditions on names and addresses are met by finding the few that fit first, or by asking row after row: alike."""

from collections.abc import Sequence
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api
from tests.cast import Cast
from tests.queries import counted
from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.contacts.search import named
from ringbook.core import gathering, haystack, orders, paging
from ringbook.core.selecting import statement
from ringbook.organizations.models import Organization
from ringbook.organizations.search import with_tax_id

LIST = "query($filter: ContactFilter) { contacts(filter: $filter) { nodes { lastName } totalCount } }"
PAGE = """query($order: ContactOrder, $after: String) { contacts(order: $order, after: $after, first: 2) {
  nodes { lastName } pageInfo { hasNextPage endCursor } } }"""
FIRST = "ANY(ARRAY("
"""How a statement says that rows are found first."""
ANNA, EWA, JAN, OLGA = "Nowak", "Mróz", "Kowalski", "Lis"


@pytest.fixture
async def people(cast: Cast) -> None:
    firm = await make.organization(name="Nowak i Syn")
    await make.contact(first_name="Anna", last_name=ANNA, emails=["anna@example.com", "an@firma.pl"])
    await make.contact(first_name="Ewa", last_name=EWA, emails=["ANNA.nowak@firma.pl"], organization=firm)
    await make.contact(first_name="Jan", last_name=JAN, phones=["601 602 603"], organization=firm)
    await make.contact(first_name="Olga", last_name=OLGA, emails=["olga@nowak.pl"], phones=["22 621 00 00"])


@pytest.fixture(params=["found first", "asked one by one"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "asked one by one":
        for module in (gathering, haystack):
            monkeypatch.setattr(module, "FEW", -1)
    return str(request.param)


@pytest.fixture(params=[0, 2_000])
def sparse(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(haystack, "SPARSE", request.param)


async def found(api: Api, cast: Cast, filter: dict[str, Any]) -> tuple[list[str], str]:
    """The last names, and all statements that were sent for them."""
    with counted() as sent:
        page = (await api.as_(cast.ola)(LIST, filter=filter))["contacts"]
    names = [node["lastName"] for node in page["nodes"]]
    assert page["totalCount"] == len(names)
    return names, "\n".join(sent)


@pytest.mark.parametrize(
    ("filter", "names"),
    [
        ({"email": {"contains": "nowak"}}, [OLGA, EWA]),
        ({"email": {"contains": "ANNA"}}, [EWA, ANNA]),
        ({"email": {"startsWith": "an", "contains": "firma"}}, [EWA, ANNA]),
        ({"email": {"eq": "olga@nowak.pl"}}, [OLGA]),
        ({"email": {"contains": "xyzzy"}}, []),
        ({"lastName": {"contains": "owa"}}, [JAN, ANNA]),
        ({"lastName": {"contains": "anna"}}, []),
        ({"search": "nowak"}, [JAN, EWA, ANNA]),
        ({"search": "nowak anna"}, [EWA, ANNA]),
        ({"search": "anna anna"}, [EWA, ANNA]),
        ({"search": "nowak 602603"}, [JAN]),
        ({"search": "olga 226210000"}, [OLGA]),
        ({"search": "ow"}, []),
        ({"search": "mr ew"}, [EWA]),
        ({"search": "ewa & nowak"}, [EWA]),
        ({"and": [{"and": [{"search": "nowak"}]}], "email": {"isNull": True}}, [JAN]),
        ({"email": {"contains": "firma"}, "search": "nowak", "or": [{"city": {"isNull": True}}]}, [EWA, ANNA]),
    ],
    ids=str,
)
@pytest.mark.usefixtures("people", "sparse")
async def test_both_ways_find_the_same(
    api: Api, cast: Cast, way: str, filter: dict[str, Any], names: list[str]
) -> None:
    told, sent = await found(api, cast, filter)
    assert told == names
    assert (FIRST in sent) is (way == "found first")


@pytest.mark.parametrize(
    ("filter", "names"),
    [
        ({"not": {"search": "nowak"}}, [OLGA]),
        ({"not": {"email": {"contains": "nowak"}}}, [JAN, ANNA]),
        ({"not": {"and": [{"lastName": {"contains": "owa"}}]}}, [OLGA, EWA]),
        ({"or": [{"search": "olga"}, {"email": {"contains": "anna"}}]}, [OLGA, EWA, ANNA]),
        ({"lastName": {"contains": "ow"}}, [JAN, ANNA]),
        ({"email": {"contains": "nowak", "isNull": False}}, [OLGA, EWA]),
        ({"search": "& -"}, []),
    ],
    ids=str,
)
@pytest.mark.usefixtures("people")
async def test_what_need_not_hold_or_no_index_knows_is_asked_of_each_row(
    api: Api, cast: Cast, filter: dict[str, Any], names: list[str]
) -> None:
    told, sent = await found(api, cast, filter)
    assert told == names
    assert FIRST not in sent or filter == {"search": "& -"}


@pytest.mark.parametrize(
    ("guesses", "first"), [([7, 3, 5], ["jan"]), ([2, 3, 5], ["ewa"]), ([4, 4, 3], ["ewa", "jan"])]
)
async def test_the_rarest_word_leads(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, guesses: list[int], first: list[str]
) -> None:
    """guesses: rows expected for "ewa", for "jan", and for both in the name or one of them elsewhere."""
    left = iter(guesses)

    async def expected(queries: Sequence[Any]) -> int:
        return next(left)

    monkeypatch.setattr(haystack, "expected", expected)
    names = haystack.Haystack(Contact.all(), named, lambda word: ())
    wanted = await names.gathered(["ewa", "jan"])
    assert wanted
    sql, values = statement(Contact.filter(wanted).values("id"))
    assert FIRST in sql
    assert values == [f"%{word}%" for word in [*first, *(w for w in ("ewa", "jan") if [w] != first)]]


async def test_more_is_expected_of_more(cast: Cast) -> None:
    for number in range(30):
        await make.organization(name=f"Firma {number}")
    await connections.get("default").execute_query("ANALYZE organization")
    everything, one = Organization.all().values("id"), Organization.filter(name="Firma 1").values("id")
    assert [await gathering.expected(queries) for queries in ([everything], [one], [everything, one])] == [30, 1, 31]


async def test_the_beginning_of_a_tax_id_is_found_by_its_index(cast: Cast) -> None:
    connection = connections.get("default")
    await connection.execute_query("SET LOCAL enable_seqscan = off")
    sql, values = statement(Organization.filter(with_tax_id("5260")).values("id"))
    plan = await connection.execute_query_dict(f"EXPLAIN {sql}", values)
    assert "organization_tax_id" in str(plan)


async def test_the_database_takes_more_samples_of_texts_that_are_searched_for_parts(cast: Cast) -> None:
    rows = await connections.get("default").execute_query_dict(
        "SELECT attrelid::regclass::text AS name FROM pg_attribute WHERE attstattarget = 300 ORDER BY 1"
    )
    assert [row["name"] for row in rows] == ["contact", "contact_whereabouts", "email_address_parts"]


@pytest.mark.parametrize("field", ["NAME", "CITY", "CREATED_AT", "SEGMENT"])
@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("most", [-1, 15_000])
async def test_few_rows_are_put_in_order_and_many_are_read_in_it(
    api: Api, cast: Cast, monkeypatch: pytest.MonkeyPatch, field: str, direction: str, most: int
) -> None:
    monkeypatch.setattr(paging, "SORTED", most)
    for number, city in enumerate(("Łódź", "", "Lublin", "Łódź", "Zabrze")):
        await make.contact(last_name=f"{number}", city=city)
    read, after = list[str](), None
    with counted() as sent:
        while after or not read:
            order = {"field": field, "direction": direction}
            page = (await api.as_(cast.ola)(PAGE, order=order, after=after))["contacts"]
            read += [node["lastName"] for node in page["nodes"]]
            after = page["pageInfo"]["endCursor"] if page["pageInfo"]["hasNextPage"] else None
    expected = "03241" if field == "CITY" else "01234"
    filled = expected[:4] if field == "CITY" else expected
    assert "".join(read) == (expected if direction == "ASC" else filled[::-1] + expected.removeprefix(filled))
    assert any("GREATEST(" in text for text in sent) is (most > 0)


async def test_no_index_is_read_in_the_order_that_few_rows_are_put_in(cast: Cast) -> None:
    connection = connections.get("default")
    await connection.execute_query("SET LOCAL enable_sort = off")
    plans = list[str]()
    for order in ("sort_name", "aside"):
        rows = Contact.filter(deleted_at=None).annotate(aside=orders.Unindexed(orders.Order("sort_name")))
        sql, values = statement(rows.order_by(order, "id").limit(5).values("id"))
        plans.append(str(await connection.execute_query_dict(f"EXPLAIN {sql}", values)))
    assert ["Sort" in plan for plan in plans] == [False, True]


async def test_a_whole_list_is_read_in_its_order_and_a_part_of_it_put_in_order(api: Api, cast: Cast) -> None:
    for number in range(60):
        await make.contact(last_name=f"{number:02}", city="Gdynia" if number % 12 == 0 else "Sopot")
    await connections.get("default").execute_query("ANALYZE contact")
    document = "query($filter: ContactFilter) { contacts(filter: $filter, first: 2) { nodes { lastName } } }"
    for filter, part in (({}, False), ({"city": {"eq": "gdynia"}}, True)):
        with counted() as sent:
            page = (await api.as_(cast.ola)(document, filter=filter))["contacts"]
        assert page["nodes"] == [{"lastName": "00"}, {"lastName": "12" if part else "01"}]
        assert any("GREATEST(" in text for text in sent) is part
