"""The six account roles to the letter (ACC-3), through every door: who sees, changes, deletes, adds, imports, dials."""

from dataclasses import dataclass
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook.crms.models import Enterprise
from ringbook.identity.models import Role, User
from ringbook.phones.models import PhoneNumber

FOUR = [("customer", True), ("customer", False), ("partner", True), ("partner", False)]
"""Kind, and whether they look after it: the order of the marks below."""


@dataclass(frozen=True)
class Letter:
    """What a role may do with each of the four, 1 or 0; adds: with customers and partners, any and their own."""

    sees: str
    edits: str
    deletes: str
    adds: str


NOTHING = "00 00"
TABLE = {
    "account_customer_manager": Letter("10 00", "10 00", NOTHING, "10"),
    "account_customer_reader": Letter("11 00", NOTHING, NOTHING, "00"),
    "account_customer_admin": Letter("11 00", "11 00", "11 00", "10"),
    "account_partner_manager": Letter("00 10", "00 10", NOTHING, "01"),
    "account_partner_reader": Letter("00 11", NOTHING, NOTHING, "00"),
    "account_partner_admin": Letter("00 11", "00 11", "00 11", "01"),
}
CARD = """query($id: ID!) { node(id: $id) { ... on Contact {
  lastName viewerCan { edit delete dial } timeline { nodes { name } } } } }"""
CONTACT = "query($id: ID!) { contact(id: $id) { lastName emails { address } phones { number } } }"
LISTS = """{ contacts { totalCount nodes { lastName } } organizations { totalCount nodes { name } } }"""
COMPANY = "query($id: ID!) { organization(id: $id) { name viewerCan { edit dial } contacts { totalCount } } }"
NODE = "query($id: ID!) { node(id: $id) { id } }"
UPDATE, DELETE = mutation("contactUpdate", "contact { city }"), mutation("contactDelete", "deletedId")
CREATE, NOTE = mutation("contactCreate", "contact { managers { id } }"), mutation("noteAdd", "note { body }")
UPDATE_COMPANY = mutation("organizationUpdate", "organization { name }")
IMPORT = mutation("importCreate", "import { id }")


@dataclass
class House:
    """A user with a role, and the four contacts, each with a number in a company of the same sort."""

    user: User
    ask: Api
    people: list[Any]
    companies: list[Any]

    async def marks(self, document: str, rows: list[Any], **values: Any) -> str:
        """1 where the document's first field answers with something, or its payload refuses nothing."""
        bits = ""
        for row in rows:
            given: dict[str, Any] = (
                {"input": {"id": id_of(row)} | values} if "$input" in document else {"id": id_of(row)}
            )
            bits += await self.mark(document, given)
        return f"{bits[:2]} {bits[2:]}"

    async def mark(self, document: str, given: dict[str, Any]) -> str:
        try:
            answer = next(iter((await self.ask(document, **given)).values()))
        except GraphQLFailure as refusal:
            if refusal.code != "FORBIDDEN":
                raise
            return "0"
        return "1" if answer and not answer.get("userErrors") else "0"


async def house(api: Api, cast: Cast, role: str) -> House:
    user = await make.user_with(role)
    people, companies = [], []
    for number, (kind, own) in enumerate(FOUR):
        managers = [user] if own else []
        company = await make.organization(name=f"Firma {number}", account_kind=kind, managers=managers)
        people.append(
            await make.contact(
                last_name=f"Nowak {number}",
                account_kind=kind,
                managers=managers,
                phones=[f"60160260{number}"],
                organization=company,
            )
        )
        companies.append(company)
    return House(user, api.as_(user), people, companies)


def those(marks: str, rows: list[Any]) -> list[Any]:
    return [row for row, mark in zip(rows, marks.replace(" ", ""), strict=True) if mark == "1"]


roles = pytest.mark.parametrize("role", TABLE)


@roles
async def test_they_see(api: Api, cast: Cast, role: str) -> None:
    home, sees = await house(api, cast, role), TABLE[role].sees
    seen, companies = those(sees, home.people), those(sees, home.companies)
    for document in (CONTACT, CARD, NODE):
        assert await home.marks(document, home.people) == sees
    numbers = [await PhoneNumber.get(contact_id=person.id) for person in home.people]
    assert await home.marks(NODE, numbers) == sees
    assert await home.marks(COMPANY, home.companies) == sees
    lists = await home.ask(LISTS)
    assert [each["lastName"] for each in lists["contacts"]["nodes"]] == [person.last_name for person in seen]
    assert [each["name"] for each in lists["organizations"]["nodes"]] == [company.name for company in companies]
    assert [lists[name]["totalCount"] for name in lists] == [len(seen), len(companies)]
    for company in companies:
        assert (await home.ask(COMPANY, id=id_of(company)))["organization"]["contacts"]["totalCount"] == 1


@roles
async def test_they_change(api: Api, cast: Cast, role: str) -> None:
    home, letter = await house(api, cast, role), TABLE[role]
    assert await home.marks(UPDATE, home.people, city="Łódź") == letter.edits
    assert await home.marks(UPDATE_COMPANY, home.companies, name="Inna") == letter.edits
    notes = [await home.mark(NOTE, {"input": {"subjectId": id_of(row), "body": "Hello."}}) for row in home.people]
    assert "".join(notes) == (NOTHING if "reader" in role else letter.sees).replace(" ", "")
    for person in those(letter.sees, home.people):
        card = (await home.ask(CARD, id=id_of(person)))["node"]
        changed = person in those(letter.edits, home.people)
        assert card["viewerCan"] == {
            "edit": changed, "delete": person in those(letter.deletes, home.people), "dial": False
        }  # fmt: skip
        told = ["note.added", "contact.changed"] if changed else []
        assert [entry["name"] for entry in card["timeline"]["nodes"]] == told


@roles
async def test_they_delete(api: Api, cast: Cast, role: str) -> None:
    home = await house(api, cast, role)
    assert await home.marks(DELETE, home.people) == TABLE[role].deletes


@roles
async def test_they_add(api: Api, cast: Cast, role: str) -> None:
    home, bits = await house(api, cast, role), ""
    for kind in ("CUSTOMER", "PARTNER"):
        values = {"crmId": id_of(cast.sales), "firstName": "Ewa", "lastName": "Kowal", "accountKind": kind}
        bits += await home.mark(CREATE, {"input": values})
    assert bits == TABLE[role].adds


@roles
async def test_who_changes_only_their_own_adds_their_own(api: Api, cast: Cast, role: str) -> None:
    home, kind = await house(api, cast, role), role.split("_")[1].upper()
    if role.endswith("reader"):
        return
    values = {"crmId": id_of(cast.sales), "firstName": "Ewa", "lastName": "Kowal", "accountKind": kind}
    contact = (await home.ask(CREATE, input=values))["contactCreate"]["contact"]
    assert contact["managers"] == ([{"id": id_of(home.user)}] if role.endswith("manager") else [])


@roles
async def test_they_neither_import_nor_dial(api: Api, cast: Cast, role: str) -> None:
    home = await house(api, cast, role)
    with pytest.raises(GraphQLFailure) as refusal:
        await home.ask(IMPORT, input={"uploadId": "x"})
    assert refusal.value.code == "FORBIDDEN"
    await home.user.roles.add(await Role.get(key="dialler"))
    for person in those(TABLE[role].sees, home.people):
        assert (await home.ask(CARD, id=id_of(person)))["node"]["viewerCan"]["dial"] is True
    assert await home.marks(CONTACT, home.people) == TABLE[role].sees


@roles
async def test_the_crm_gate_shuts_all_out(api: Api, cast: Cast, role: str) -> None:
    home = await house(api, cast, role)
    await Enterprise.all().update(restricted_crm=True)
    for document, rows in ((CONTACT, home.people), (CARD, home.people), (COMPANY, home.companies)):
        assert await home.marks(document, rows) == NOTHING
    assert await home.marks(UPDATE, home.people, city="Łódź") == NOTHING
    assert {each["totalCount"] for each in (await home.ask(LISTS)).values()} == {0}
