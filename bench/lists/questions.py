"""What is asked."""

from collections.abc import AsyncIterator
from typing import Any

from tests.api import Api, id_of

from bench.lists.asking import Question
from ringbook.contacts.models import Contact
from ringbook.crms.models import Crm
from ringbook.custom_fields.models import CustomField
from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.segments.models import SegmentDefinition
from ringbook.tags.models import Tag

DEEP = 50_000
LIST = """query($filter: ContactFilter, $order: ContactOrder, $after: String, $from: String) {
  contacts(filter: $filter, order: $order, first: 50, after: $after, from: $from) {
    nodes { id displayName } edges { cursor } } }"""
FIRMS = """query($filter: OrganizationFilter, $order: OrganizationOrder, $from: String) {
  organizations(filter: $filter, order: $order, first: 50, from: $from) { nodes { id name } } }"""
COUNT = "query($filter: ContactFilter) { contacts(filter: $filter, first: 1) { totalCount } }"
SEARCH = "query($text: String!) { search(text: $text) { contact { id } organization { id } fuzzy } }"
BOARD = """query($crm: ID!) { contactBoard(crmId: $crm) { stage { id } totalCount cards(first: 50) {
  nodes { id displayName } } } }"""
ORDERS = ("NAME", "CITY", "CREATED_AT", "UPDATED_AT", "SEGMENT")
TEXTS: dict[str, dict[str, Any]] = {
    "first name is, common": {"firstName": {"eq": "anna"}},
    "first name is, rare": {"firstName": {"eq": "Babachoda"}},
    "last name begins, common": {"lastName": {"startsWith": "kowal"}},
    "last name contains, rare": {"lastName": {"contains": "chodafe"}},
    "city is, common": {"city": {"eq": "radom"}},
    "city is, rare": {"city": {"eq": "Wababeba"}},
    "city contains, common": {"city": {"contains": "ado"}},
    "city contains, rare": {"city": {"contains": "ababeb"}},
    "city is not": {"not": {"city": {"eq": "radom"}}},
    "city is empty": {"city": {"isNull": True}},
    "voivodeship is, common": {"voivodeship": {"eq": "mazowieckie"}},
    "voivodeship is, of nobody": {"voivodeship": {"eq": "atlantyda"}},
    "country is, common": {"country": {"eq": "polska"}},
    "country is, rare": {"country": {"eq": "monako"}},
    "postal code is": {"postalCode": {"eq": "30-123"}},
    "postal code begins": {"postalCode": {"startsWith": "30-"}},
    "address contains, common": {"address": {"contains": "polna"}},
    "address contains, of nobody": {"address": {"contains": "xyzzy"}},
    "e-mail begins, common": {"email": {"startsWith": "anna"}},
    "e-mail contains, common": {"email": {"contains": "kowal"}},
    "e-mail contains, rare": {"email": {"contains": "ababeb"}},
    "number ends": {"phone": {"matches": "602603"}},
    "birthday in the next 7 days": {"birthday": {"ahead": "P7D"}},
    "birthday is": {"birthday": {"eq": "1980-05-05"}},
    "created in the last 7 days": {"createdAt": {"within": "P7D"}},
    "created last year": {"createdAt": {"period": "LAST_YEAR"}},
    "language is, rare": {"language": {"eq": "uk"}},
    "kind is partner": {"accountKind": ["PARTNER"]},
    "type is student (nobody)": {"personType": ["STUDENT"]},
    "in the basket": {"inBasket": True},
    "not in the basket": {"inBasket": False},
    "managers: mine": {"managers": {"me": True}},
    "managers: nobody": {"managers": {"isNull": True}},
}
WORDS = ("kowalski", "anna nowak", "601602", "lucholu", "a", "xq", "zaklad", "anna.nowak")
TYPED = (
    "kowalski", "nowak anna", "anna nowak", "Kowlaski", "Nowka", "kowaski jan", "luchul", "601 602", "601 602 603",
    "7000012345", "anna.nowak", "zaklad babacho", "xqzzy", "an", "k",
)  # fmt: skip


async def questions(api: Api) -> AsyncIterator[Question]:
    yield Question("first page", LIST, {})
    first = (await api(LIST))["contacts"]["edges"]
    yield Question("next page", LIST, {"after": first[-1]["cursor"]})
    yield Question(f"page behind row {DEEP}", LIST, {"after": await _cursor(api, DEEP)})
    yield Question("totalCount", COUNT, {})
    for place in ("kow", "zz"):
        yield Question(f"jump to {place}", LIST, {"from": place})
    yield Question("jump by city", LIST, {"from": "war", "order": {"field": "CITY"}})
    for field in ORDERS:
        for direction in ("ASC", "DESC"):
            order = {"field": field, "direction": direction}
            yield Question(f"by {field} {direction}", LIST, {"order": order})
    for what, filter in (TEXTS | await _references()).items():
        yield Question(what, LIST, {"filter": filter})
        yield Question(f"{what}, counted", COUNT, {"filter": filter})
    for words in WORDS:
        yield Question(f"list: {words}", LIST, {"filter": {"search": words}})
        yield Question(f"list: {words}, counted", COUNT, {"filter": {"search": words}})
    yield Question("firms, first page", FIRMS, {})
    yield Question("firms, by city", FIRMS, {"order": {"field": "CITY"}})
    yield Question("firms, name contains", FIRMS, {"filter": {"name": {"contains": "babacho"}}})
    yield Question("firms: zaklad", FIRMS, {"filter": {"search": "zaklad"}})
    for text in TYPED:
        yield Question(f"search: {text}", SEARCH, {"text": text})


async def consultants_questions(api: Api) -> AsyncIterator[Question]:
    """The same for somebody who sees a part of the contacts."""
    yield Question("first page", LIST, {})
    edges = (await api(LIST))["contacts"]["edges"]
    yield Question("next page", LIST, {"after": edges[-1]["cursor"]})
    yield Question("totalCount", COUNT, {})
    yield Question("jump to kow", LIST, {"from": "kow"})
    for field in ("CITY", "CREATED_AT"):
        yield Question(f"by {field} DESC", LIST, {"order": {"field": field, "direction": "DESC"}})
    for what in ("city is, common", "city is, rare", "e-mail contains, common", "kind is partner", "managers: mine"):
        yield Question(what, LIST, {"filter": TEXTS[what]})
        yield Question(f"{what}, counted", COUNT, {"filter": TEXTS[what]})
    for words in ("kowalski", "anna nowak", "lucholu"):
        yield Question(f"list: {words}", LIST, {"filter": {"search": words}})
    for text in TYPED:
        yield Question(f"search: {text}", SEARCH, {"text": text})


async def _cursor(api: Api, place: int) -> str | None:
    """The cursor of the row at `place` by name, or of the last one."""
    rows = await Contact.filter(deleted_at=None).order_by("sort_name", "id").offset(place).limit(1)
    if not rows:
        return None
    from ringbook.core.orders import Order
    from ringbook.core.paging import write_cursor

    return write_cursor(rows[0], Order("sort_name"))


async def _references() -> dict[str, dict[str, Any]]:
    crm = await Crm.get(name="Sprzedaż")
    stage, position = await Stage.get(name="Klient", crm=crm), await Position.get(name="Dyrektor", crm=crm)
    source, tag = await Source.filter(crm=crm).first(), await Tag.get(name="VIP", crm=crm)
    user = await User.get(email="bartek@example.com")
    segment = await SegmentDefinition.get(name="Zaawansowany", deleted_at=None)
    big = await Organization.filter(name__startswith="Zakład").first()
    worth = await CustomField.get(name="Wartość umowy")
    assert source
    assert big
    client, north = {"stage": {"eq": id_of(stage)}}, {"city": {"in": ["gdynia", "gdańsk"]}}
    return {
        "stage is": client,
        "stage is empty": {"stage": {"isNull": True}},
        "source is": {"source": {"eq": id_of(source)}},
        "position is": {"position": {"eq": id_of(position)}},
        "segment is": {"segment": {"eq": id_of(segment)}},
        "tag is": {"tags": {"eq": id_of(tag)}},
        "without tags": {"tags": {"isNull": True}},
        "of one firm": {"organization": {"eq": id_of(big)}},
        "manager is": {"managers": {"in": [id_of(user)]}},
        "custom field between": {"customFields": [{"fieldId": id_of(worth), "number": {"gte": 5000, "lt": 6000}}]},
        "stage and city": {"and": [client, north]},
        "stage or city": {"or": [client, north]},
        "or of rare ones": {"or": [{"lastName": {"eq": "Babababa"}}, {"postalCode": {"eq": "30-123"}}]},
        "stage, not VIP, in the north": {**client, "not": {"tags": {"eq": id_of(tag)}}, "or": [north]},
    }
