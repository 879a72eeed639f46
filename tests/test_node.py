"""Whatever has an id is found again."""

from graphql import GraphQLInterfaceType

from ringbook.node import VISIBLE
from ringbook.phones.models import PhoneNumber
from ringbook.schema import schema
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast

NODE = "query($id: ID!) { node(id: $id) { __typename id } }"


def test_every_type_with_an_id_is_found() -> None:
    node = schema._schema.type_map["Node"]
    assert isinstance(node, GraphQLInterfaceType)
    kinds = {kind.name for kind in schema._schema.get_possible_types(node)}
    assert kinds - {"TimelineEntry", "RecordChange", "Notification"} <= VISIBLE.keys()


async def test_rows_are_found_by_their_ids(api: Api, cast: Cast) -> None:
    ewa = await make.contact(phones=["601602603"])
    rows = [ewa, await make.organization(), await make.note(), *await PhoneNumber.filter(contact_id=ewa.id)]
    rows += [cast.ola, cast.sales, cast.lead, cast.director, cast.website, cast.vip]
    for row in rows:
        found = (await api.as_(cast.ola)(NODE, id=id_of(row)))["node"]
        assert found == {"__typename": type(row).__name__, "id": id_of(row)}


async def test_a_number_found_by_its_id_is_whole(api: Api, cast: Cast) -> None:
    firm = await make.organization(phones=["+48601602603"])
    phone = await PhoneNumber.get(organization_id=firm.id)
    document = "query($id: ID!) { node(id: $id) { ... on PhoneNumber { national kind main } } }"
    assert (await api.as_(cast.ola)(document, id=id_of(phone)))["node"] == {
        "national": "601 602 603",
        "kind": "MOBILE",
        "main": True,
    }


async def test_nonsense_is_nothing(api: Api, cast: Cast) -> None:
    for id in ("", "nonsense", "Q29udGFjdDp4", id_of(cast.ola)[:-2]):
        assert (await api.as_(cast.ola)(NODE, id=id))["node"] is None
