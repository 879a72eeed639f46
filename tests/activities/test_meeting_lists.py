"""The activities of a record."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast
from tests.queries import counted

LIST = """query($id: ID!, $first: Int! = 50, $after: String) { node(id: $id) {
  ... on Contact { activities(first: $first, after: $after) { ...Page } }
  ... on Organization { activities(first: $first, after: $after) { ...Page } }
} }
fragment Page on ActivityConnection {
  totalCount pageInfo { hasNextPage endCursor }
  nodes {
    subject ... on PhoneMeeting { national }
    project { name } assignee { name } contact { displayName } organization { name }
    viewerCan { edit delete finish }
  }
}"""


async def page(api: Api, record: Any, **variables: Any) -> dict[str, Any]:
    found: dict[str, Any] = (await api(LIST, id=id_of(record), **variables))["node"]["activities"]
    return found


def subjects(page: dict[str, Any]) -> list[str]:
    return [node["subject"] for node in page["nodes"]]


@pytest.mark.parametrize("kind", ["contact", "organization"])
async def test_the_latest_begin_comes_first_and_pages_follow(api: Api, cast: Cast, kind: str) -> None:
    record, now, ask = await getattr(make, kind)(), datetime.now(UTC), api.as_(cast.bartek)
    for subject, hours in (("B", 2), ("A", 1), ("C", 3)):
        begin = now + timedelta(hours=hours)
        values = {kind: record, "assignee": cast.bartek, "done_at": now}
        await make.meeting(subject, **values, starts_at=begin, ends_at=begin)
    await make.meeting("gone", **{kind: record}, assignee=cast.bartek, deleted_at=now)
    await make.meeting("another's", **{kind: await getattr(make, kind)()}, assignee=cast.bartek)
    first = await page(ask, record, first=2)
    assert (subjects(first), first["totalCount"], first["pageInfo"]["hasNextPage"]) == (["C", "B"], 3, True)
    rest = await page(ask, record, first=2, after=first["pageInfo"]["endCursor"])
    assert (subjects(rest), rest["pageInfo"]["hasNextPage"]) == (["A"], False)


@pytest.mark.parametrize(("first", "after"), [(0, None), (101, None), (10, "nonsense")])
async def test_bad_pages_are_errors(api: Api, cast: Cast, first: int, after: str | None) -> None:
    with pytest.raises(GraphQLFailure):
        await page(api.as_(cast.ola), await make.contact(), first=first, after=after)


async def test_a_page_takes_a_constant_number_of_statements(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(managers=[cast.bartek]), api.as_(cast.bartek)
    numbers = []
    for more in (1, 9):
        for _ in range(more):
            await make.meeting(contact=ewa, assignee=cast.bartek)
        with counted() as sent:
            await page(ask, ewa)
        numbers.append(len(sent))
    assert numbers[0] == numbers[1], "\n".join(sent)
