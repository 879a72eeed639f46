"""What a merge would do, before anybody does it."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast
from tests.queries import counted

from ringbook.custom_fields.models import CustomFieldType

PREVIEW = """query($keep: ID!, $drop: [ID!]!) { mergePreview(keepId: $keep, dropIds: $drop) {
  fields { key label chosen differs values { recordId text colour } } moved { label count } } }"""


async def preview(api: Api, user: Any, keep: Any, *dropped: Any) -> dict[str, Any]:
    answer = await api.as_(user)(PREVIEW, keep=id_of(keep), drop=[id_of(row) for row in dropped])
    found: dict[str, Any] = answer["mergePreview"]
    return found


def texts(found: dict[str, Any]) -> dict[str, list[str]]:
    return {field["key"]: [value["text"] for value in field["values"]] for field in found["fields"]}


async def test_values_stand_side_by_side_as_people_read_them(api: Api, cast: Cast) -> None:
    vip = await make.custom_field("VIP", CustomFieldType.FLAG)
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", stage=cast.lead, custom={vip.key: True})
    twin = await make.contact(first_name="Ewa", last_name="Nowak", stage=cast.customer, birthday="1980-12-31")
    found = await preview(api, cast.ola, ewa, twin)
    assert texts(found) == {
        "firstName": ["Ewa", "Ewa"], "lastName": ["Nowak", "Nowak"], "accountKind": ["Customer", "Customer"],
        "personType": ["CRM person", "CRM person"], "stage": ["Lead", "Customer"],
        "birthday": ["", "December 31, 1980"], f"custom:{id_of(vip)}": ["Yes", ""],
    }  # fmt: skip
    fields = {field["key"]: field for field in found["fields"]}
    assert (fields["stage"]["differs"], fields["birthday"]["differs"]) == (True, False)
    assert (fields["stage"]["chosen"], fields["birthday"]["chosen"]) == (id_of(ewa), id_of(twin))
    assert fields["stage"]["values"][1] == {"recordId": id_of(twin), "text": "Customer", "colour": "#12b886"}


async def test_what_moves_is_counted_without_what_the_survivor_has(api: Api, cast: Cast) -> None:
    ewa = await make.contact(phones=["601602603"], tags=[cast.vip])
    twin = await make.contact(phones=["601602603", "500500500"], tags=[cast.vip])
    third = await make.contact(phones=["500500500"])
    for row in (twin, third, ewa):
        await make.note(contact=row)
    found = await preview(api, cast.ola, ewa, twin, third)
    assert found["moved"] == [{"label": "Phone numbers", "count": 1}, {"label": "Notes", "count": 2}]


async def test_a_company_that_one_may_not_see_is_not_named(api: Api, cast: Cast) -> None:
    secret = await make.organization(name="Secret", account_kind="partner")
    user = await make.user_with("account_customer_admin")
    role = await user.roles.all().first()
    role.permissions = [*role.permissions, "records:merge"]
    await role.save()
    ewa, twin = await make.contact(), await make.contact(organization=secret)
    assert texts(await preview(api, user, ewa, twin))["organization"] == ["", "Hidden from you"]


async def test_it_asks_as_much_for_nine_as_for_one(api: Api, cast: Cast) -> None:
    ewa, *twins = [await make.contact(phones=[f"60160260{n}"], stage=cast.lead) for n in range(10)]
    with counted() as few:
        await preview(api, cast.ola, ewa, *twins[:1])
    with counted() as many:
        await preview(api, cast.ola, ewa, *twins)
    assert len(few) == len(many)


async def test_what_can_not_be_merged_has_no_preview(api: Api, cast: Cast) -> None:
    ewa, far = await make.contact(), await make.contact(crm=cast.service)
    for dropped, code in (([], "MERGE_OF_ONE"), ([ewa], "REPEATED"), ([far], "WRONG_CRM")):
        with pytest.raises(GraphQLFailure) as refusal:
            await preview(api, cast.ola, ewa, *dropped)
        assert refusal.value.code == code
    with pytest.raises(GraphQLFailure) as refusal:
        await preview(api, cast.bartek, ewa, await make.contact())
    assert refusal.value.code == "FORBIDDEN"
