"""Contacts through the front door: adding, changing, moving, deleting."""

from datetime import UTC, datetime

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook.contacts.models import Contact
from ringbook.tags.models import Tag

CARD = """fragment Card on Contact {
  id version displayName initials accountKind firstName lastName city birthday
  crm { name } position { name } stage { name } source { name }
  organization { name } emails { address main } phones { number national e164 kind description main }
  managers { name } tags { name } viewerCan { edit delete dial }
}"""
CREATE = mutation("contactCreate", "contact { ...Card }", CARD)
UPDATE = mutation("contactUpdate", "contact { ...Card }", CARD)
MOVE = mutation("contactMove", "contact { ...Card }", CARD)
DELETE = mutation("contactDelete", "deletedId")
CONTACT = f"query($id: ID!) {{ contact(id: $id) {{ ...Card }} }} {CARD}"


async def test_a_consultant_adds_a_contact_with_everything(api: Api, cast: Cast) -> None:
    firm = await make.organization(name="Budex")
    answer = await api.as_(cast.bartek)(
        CREATE,
        input={
            "firstName": " Ewa ",
            "lastName": "Łoś",
            "city": "Łódź",
            "birthday": "1990-02-28",
            "stageId": id_of(cast.lead),
            "positionId": id_of(cast.director),
            "sourceId": id_of(cast.website),
            "organizationId": id_of(firm),
            "tagIds": [id_of(cast.vip)],
            "managerIds": [id_of(cast.bartek)],
            "emails": [{"address": "ewa@example.com"}],
            "phones": [{"number": "22 621 00 00", "kind": "LANDLINE"}, {"number": "601 602 603", "main": True}],
        },
    )
    assert answer["contactCreate"]["userErrors"] == []
    card = answer["contactCreate"]["contact"]
    assert {key: value for key, value in card.items() if key not in ("id", "phones")} == {
        "version": 1,
        "displayName": "Ewa Łoś",
        "initials": "EŁ",
        "accountKind": "CUSTOMER",
        "firstName": "Ewa",
        "lastName": "Łoś",
        "city": "Łódź",
        "birthday": "1990-02-28",
        "crm": {"name": "Sales"},
        "position": {"name": "Director"},
        "stage": {"name": "Lead"},
        "source": {"name": "Website"},
        "organization": {"name": "Budex"},
        "emails": [{"address": "ewa@example.com", "main": True}],
        "managers": [{"name": "Bartek Wójcik"}],
        "tags": [{"name": "VIP"}],
        "viewerCan": {"edit": True, "delete": False, "dial": False},
    }
    assert [(phone["national"], phone["main"]) for phone in card["phones"]] == [
        ("22 621 00 00", False),
        ("601 602 603", True),
    ]


async def test_all_that_is_wrong_is_told_at_once(api: Api, cast: Cast) -> None:
    answer = await api.as_(cast.bartek)(
        CREATE,
        input={
            "firstName": " ",
            "lastName": "x" * 121,
            "emails": [{"address": "ewa@example.com"}, {"address": "ewa"}, {"address": "EWA@example.com"}],
            "phones": [{"number": "601602603"}, {"number": "12"}, {"number": "+48 601-602-603"}],
        },
    )
    assert answer["contactCreate"]["contact"] is None
    assert codes(answer["contactCreate"]) == [
        ("BLANK", "firstName"),
        ("TOO_LONG", "lastName"),
        ("INVALID_EMAIL", "emails.1.address"),
        ("TAKEN", "emails.2.address"),
        ("TOO_SHORT", "phones.1.number"),
        ("TAKEN", "phones.2.number"),
    ]
    assert await Contact.all().count() == 0


async def test_another_crms_words_are_refused(api: Api, cast: Cast) -> None:
    foreign = await make.organization(crm=cast.service)
    given = {
        "crmId": id_of(cast.service),
        "firstName": "Ewa",
        "lastName": "Nowak",
        "stageId": id_of(cast.lead),
        "tagIds": [id_of(cast.vip)],
        "organizationId": id_of(foreign),
    }
    answer = (await api.as_(cast.ola)(CREATE, input=given))["contactCreate"]
    assert codes(answer) == [("WRONG_CRM", "stageId"), ("WRONG_CRM", "tagIds.0")]
    assert answer["userErrors"][0]["message"] == "This stage belongs to another CRM."


async def test_a_key_makes_a_create_happen_once(api: Api, cast: Cast) -> None:
    given = {"firstName": "Ewa", "lastName": "Nowak", "idempotencyKey": "form-7"}
    first, second = [(await api.as_(cast.bartek)(CREATE, input=given))["contactCreate"] for _ in "12"]
    assert first["contact"] == second["contact"]
    other = (await api.as_(cast.ola)(CREATE, input=given))["contactCreate"]
    assert other["contact"]["id"] != first["contact"]["id"]
    assert await Contact.all().count() == 2


async def test_a_change_is_a_patch(api: Api, cast: Cast) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", stage=cast.lead, city="Łódź", tags=[cast.vip])
    given: dict[str, object] = {"id": id_of(ewa), "lastName": "Kowalska", "stageId": None, "tagIds": []}
    card = (await api.as_(cast.bartek)(UPDATE, input=given))["contactUpdate"]["contact"]
    assert (card["displayName"], card["stage"], card["tags"], card["city"]) == ("Ewa Kowalska", None, [], "Łódź")
    assert card["version"] == 2


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"firstName": "  "}, ("BLANK", "firstName")),
        ({"city": "x" * 121}, ("TOO_LONG", "city")),
        ({"phones": [{"number": "abc"}]}, ("LETTERS", "phones.0.number")),
        ({"emails": [{"address": "a@b"}]}, ("INVALID_EMAIL", "emails.0.address")),
        ({"stageId": "nonsense"}, ("NOT_FOUND", "stageId")),
        ({"managerIds": ["nonsense"]}, ("NOT_FOUND", "managerIds.0")),
        ({"phones": [{"id": "nonsense", "number": "601602603"}]}, ("NOT_FOUND", "phones.0.id")),
    ],
)
async def test_bad_changes_are_refused(
    api: Api, cast: Cast, given: dict[str, object], problem: tuple[str, str]
) -> None:
    ewa = await make.contact()
    answer = await api.as_(cast.bartek)(UPDATE, input={"id": id_of(ewa), **given})
    assert codes(answer["contactUpdate"]) == [problem]


async def test_two_change_the_same_field_and_the_later_one_is_told(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    await api.as_(cast.ola)(UPDATE, input={"id": id_of(ewa), "city": "Łódź", "tagIds": [id_of(cast.vip)]})
    late = {"id": id_of(ewa), "city": "Radom", "expectedVersion": 1}
    answer = await api.as_(cast.bartek)(UPDATE, input=late)
    assert codes(answer["contactUpdate"]) == [("CONFLICT", "city")]
    fine = {"id": id_of(ewa), "postalCode": "90-001", "expectedVersion": 1}
    assert codes((await api.as_(cast.bartek)(UPDATE, input=fine))["contactUpdate"]) == []


async def test_a_contact_moves_to_another_stage(api: Api, cast: Cast) -> None:
    ewa = await make.contact(stage=cast.lead)
    moved = await api.as_(cast.bartek)(MOVE, input={"id": id_of(ewa), "stageId": id_of(cast.customer)})
    assert moved["contactMove"]["contact"]["stage"] == {"name": "Customer"}


async def test_a_deleted_contact_is_gone(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    done = await api.as_(cast.ola)(DELETE, input={"id": id_of(ewa)})
    assert done["contactDelete"] == {"deletedId": id_of(ewa), "userErrors": []}
    assert (await api.as_(cast.ola)(CONTACT, id=id_of(ewa)))["contact"] is None
    again = await api.as_(cast.ola)(DELETE, input={"id": id_of(ewa)})
    assert codes(again["contactDelete"]) == [("NOT_FOUND", "id")]


@pytest.mark.parametrize("document", [UPDATE, DELETE, MOVE])
async def test_a_hidden_contact_is_not_found(api: Api, cast: Cast, document: str) -> None:
    hidden = await make.contact(crm=cast.service)
    supervisor = await make.user_with("supervisor", crm=cast.sales)
    given = {"id": id_of(hidden)} | ({"stageId": id_of(cast.lead)} if document is MOVE else {})
    (payload,) = (await api.as_(supervisor)(document, input=given)).values()
    assert codes(payload) == [("NOT_FOUND", "id")]


async def test_what_one_may_only_read_is_not_changed(api: Api, cast: Cast) -> None:
    partner = await make.contact(account_kind="partner")
    reader = await make.user_with("account_customer_admin", "account_partner_reader")
    assert (await api.as_(reader)(CONTACT, id=id_of(partner)))["contact"]["viewerCan"]["edit"] is False
    more: dict[str, dict[str, str]] = {UPDATE: {"city": "Łódź"}, DELETE: {}, MOVE: {"stageId": id_of(cast.lead)}}
    for document, values in more.items():
        (payload,) = (await api.as_(reader)(document, input={"id": id_of(partner), **values})).values()
        assert codes(payload) == [("FORBIDDEN", "id")]


@pytest.mark.parametrize(
    ("document", "kind"), [(CREATE, "input"), (UPDATE, "input"), (DELETE, "input"), (CONTACT, "id")]
)
async def test_without_the_permission_the_door_stays_shut(api: Api, cast: Cast, document: str, kind: str) -> None:
    ewa = await make.contact()
    given: dict[str, str] = {"firstName": "A", "lastName": "B"} if document is CREATE else {"id": id_of(ewa)}
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.karol)(document, **({"id": id_of(ewa)} if kind == "id" else {"input": given}))
    assert refusal.value.code == "FORBIDDEN"


async def test_the_viewer_is_told_what_they_may_do(api: Api, cast: Cast) -> None:
    document = """query($id: ID!) { contact(id: $id) {
      viewerCan { edit delete dial archive attach note plan copy } } }"""
    customer, partner = await make.contact(), await make.contact(account_kind="partner")
    reader = await make.user_with("account_customer_admin", "account_partner_reader")
    expected = (
        (cast.bartek, customer, {"edit", "archive", "attach", "note", "plan", "copy"}),
        (reader, customer, {"edit", "delete", "archive", "attach", "note", "plan", "copy"}),
        (reader, partner, {"attach", "note", "plan"}),
    )
    for user, contact, rights in expected:
        card = (await api.as_(user)(document, id=id_of(contact)))["contact"]
        assert {right for right, granted in card["viewerCan"].items() if granted} == rights


@pytest.mark.parametrize("field", ["emails", "accountKind"])
async def test_null_for_what_is_never_null_is_the_clients_mistake(api: Api, cast: Cast, field: str) -> None:
    ewa = await make.contact()
    answer = await api.as_(cast.ola).post(UPDATE, {"input": {"id": id_of(ewa), field: None}})
    [error] = answer.json()["errors"]
    assert error["extensions"]["code"] == "BAD_REQUEST"
    assert error["message"] == "A field that can't be null is null; leave it out to keep it."
    inline = f'mutation {{ contactUpdate(input: {{id: "{id_of(ewa)}", {field}: null}}) {{ contact {{ id }} }} }}'
    [error] = (await api.as_(cast.ola).post(inline)).json()["errors"]
    assert error["extensions"]["code"] == "BAD_REQUEST"
    assert error["message"] == f"{field} can't be null; leave it out to keep it."


async def test_a_blank_key_is_no_key(api: Api, cast: Cast) -> None:
    for key in ("", "   ", ""):
        given = {"firstName": "Ewa", "lastName": "Nowak", "idempotencyKey": key}
        assert codes((await api.as_(cast.ola)(CREATE, input=given))["contactCreate"]) == []
    assert await Contact.filter(idempotency_key=None).count() == 3


@pytest.mark.parametrize(
    ("wrong", "refused"),
    [
        ({"firstName": "\u200b\u202e"}, [("BLANK", "firstName")]),
        ({"birthday": "2999-01-01"}, [("IN_FUTURE", "birthday")]),
        ({"birthday": "1899-12-31"}, [("OUT_OF_RANGE", "birthday")]),
        ({"phones": [{"number": "6" * 500, "kind": "MOBILE"}]}, [("TOO_LONG", "phones.0.number")]),
        ({"emails": [{"address": f"{n}@example.com"} for n in range(51)]}, [("TOO_MANY", "emails")]),
    ],
)
async def test_each_wrong_field_is_told_once(
    api: Api, cast: Cast, wrong: dict[str, object], refused: list[tuple[str, str]]
) -> None:
    given = {"firstName": "Ewa", "lastName": "Nowak", **wrong}
    assert codes((await api.as_(cast.ola)(CREATE, input=given))["contactCreate"]) == refused


async def test_a_day_in_another_form_is_told_where(api: Api, cast: Cast) -> None:
    given = {"firstName": "Ewa", "lastName": "Nowak", "birthday": "31.12.1980"}
    with pytest.raises(GraphQLFailure, match=r"at \.birthday: .*Write a day of the calendar, as 2026-12-31\."):
        await api.as_(cast.ola)(CREATE, input=given)


async def test_a_card_has_only_so_many_tags(api: Api, cast: Cast) -> None:
    tags = [id_of(await Tag.create(crm=cast.sales, name=f"Tag {n}", colour="#228be6")) for n in range(101)]
    given = {"firstName": "Ewa", "lastName": "Nowak", "tagIds": tags}
    assert codes((await api.as_(cast.ola)(CREATE, input=given))["contactCreate"]) == [("TOO_MANY", "tagIds")]


async def test_nothing_is_done_with_one_in_the_trash(api: Api, cast: Cast) -> None:
    await make.contact(deleted_at=datetime.now(UTC))
    abilities = "edit delete dial archive attach note plan copy"
    trash = f"{{ trash {{ nodes {{ record {{ ... on Contact {{ viewerCan {{ {abilities} }} }} }} }} }} }}"
    [node] = (await api.as_(cast.ola)(trash))["trash"]["nodes"]
    assert node["record"]["viewerCan"] == dict.fromkeys(abilities.split(), False)
