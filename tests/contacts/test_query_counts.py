"""A page of contacts takes the same few statements, however long it is."""

import pytest
from tests import factories as make
from tests.api import Api
from tests.cast import Cast
from tests.queries import counted

LIST = """query($search: String) { contacts(first: 100, filter: {search: $search}) { totalCount nodes {
  id displayName crm { name } stage { name } position { name } source { name }
  organization { name phones { national } managers { name } viewerCan { edit } }
  phones { national invalid doNotCall sharedWith { ... on Contact { displayName } ... on Organization { name } } }
  emails { address } managers { name } tags { name } personType archivedAt deletedAt avatar { small }
  businessCard { vcard } viewerCan { edit delete dial archive attach note plan copy }
  lockedOutManagers { user { name } missingRole { name } }
} } }"""
ORGANIZATIONS = """{ organizations(first: 100) { nodes {
  name crm { name } phones { national } managers { name } viewerCan { edit dial }
  lockedOutManagers { user { name } missingRole { name } }
} } }"""


async def fill(cast: Cast, count: int) -> None:
    for n in range(count):
        firm = await make.organization(phones=[f"2262100{n:02}"], managers=[cast.bartek, cast.karol])
        await make.contact(
            organization=firm, stage=cast.lead, position=cast.director, source=cast.website, tags=[cast.vip],
            managers=[cast.bartek, cast.karol], phones=[f"6016020{n:02}"], emails=[f"jan{n}@example.com"],
        )  # fmt: skip


@pytest.mark.parametrize(("document", "most"), [(LIST, 31), (ORGANIZATIONS, 14)])
async def test_a_page_takes_a_constant_number_of_statements(api: Api, cast: Cast, document: str, most: int) -> None:
    numbers = []
    for count in (1, 49):
        await fill(cast, count)
        with counted() as sent:
            await api.as_(cast.bartek)(document)
        numbers.append(len(sent))
    assert numbers[0] == numbers[1]
    assert numbers[1] <= most, "\n".join(sent)
