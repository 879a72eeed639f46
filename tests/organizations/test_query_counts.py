"""A page of organizations takes the same few statements, however long it is."""

from tests import factories as make
from tests.api import Api
from tests.cast import Cast
from tests.queries import counted

LIST = """{ organizations(first: 100) { totalCount nodes {
  id displayName taxId regon krs website industry size city address1 createdAt crm { name }
  avatar { small } deletedAt customValues { __typename } businessCard { fileName vcard }
  lockedOutManagers { user { name } } stage { name } source { name } tags { name } emails { address main }
  phones { national } parent { name viewerCan { edit } } managers { name }
  viewerCan { edit delete dial archive attach note plan copy }
} } }"""


async def test_a_page_takes_a_constant_number_of_statements(api: Api, cast: Cast) -> None:
    numbers = []
    for count in (1, 7):
        for n in range(count):
            await make.organization(
                stage=cast.lead, source=cast.website, tags=[cast.vip], managers=[cast.bartek],
                parent=await make.organization(), phones=[f"2262100{n:02}"], emails=[f"a{n}@example.com"],
            )  # fmt: skip
        with counted() as sent:
            await api.as_(cast.bartek)(LIST)
        numbers.append(len(sent))
    assert numbers[0] == numbers[1]
    assert numbers[1] <= 19, "\n".join(sent)
