"""The list of messages, and views of it."""

from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.messaging.house import FIELDS, mail_gateway, send
from tests.messaging.mail_server import MailServer
from tests.queries import counted

VIEW = mutation("viewCreate", "view { list filter columns { key } }", takes="ListViewInput")
WHOLE = f"{{ messages(first: 20) {{ nodes {{ {FIELDS} job {{ id }} }} }} }}"
LIST = "query($filter: MessageFilter) { messages(filter: $filter) { totalCount nodes { subject } } }"


async def test_the_list_is_narrowed(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa, jan = await make.contact(last_name="Wiśniewska", emails=["e@x.pl"]), await make.contact(emails=["j@x.pl"])
    bartek = api.as_(cast.bartek)
    await send(bartek, ewa, subject="Oferta")
    await send(bartek, jan, subject="Faktura")
    await send(api.as_(cast.ola), jan, subject="Żądło")

    async def found(**filter: object) -> list[str]:
        rows = (await bartek(LIST, filter=filter))["messages"]["nodes"]
        return [row["subject"] for row in rows]

    assert await found() == ["Żądło", "Faktura", "Oferta"]
    assert await found(search="zadlo") == ["Żądło"]
    assert await found(search="wisniewska") == ["Oferta"]
    assert await found(search="j@x.pl") == ["Żądło", "Faktura"]
    assert await found(sender={"me": True}) == ["Faktura", "Oferta"]
    assert await found(contact={"eq": id_of(jan)}, state=["QUEUED"], channel=["EMAIL"]) == ["Żądło", "Faktura"]
    assert await found(state=["SENT"]) == []
    assert await found(**{"not": {"contact": {"eq": id_of(jan)}}}) == ["Oferta"]
    assert await found(createdAt={"within": "P7D"}, job={"isNull": True}) == ["Żądło", "Faktura", "Oferta"]


async def test_messages_have_views(api: Api, cast: Cast) -> None:
    said = {"list": "MESSAGES", "name": "Failed", "filter": {"state": ["FAILED", "BOUNCED"]}}
    columns = [{"key": "to"}, {"key": "state"}]
    payload = (await api.as_(cast.bartek)(VIEW, input=said | {"columns": columns}))["viewCreate"]
    assert codes(payload) == []
    assert payload["view"]["columns"] == columns
    wrong = said | {"name": "Wrong", "filter": {"state": ["LOST"]}}
    assert codes((await api.as_(cast.bartek)(VIEW, input=wrong))["viewCreate"])[0][0] == "INVALID_FILTER"


async def test_a_longer_list_asks_no_more_questions(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    bartek, sent = api.as_(cast.bartek), list[int]()
    for count in (2, 4):
        for _ in range(count):
            await send(bartek, await make.contact(emails=["e@x.pl"], organization=await make.organization()))
        with counted() as statements:
            await bartek(WHOLE)
        sent.append(len(statements))
    assert sent[0] == sent[1]


async def test_a_message_is_found_by_its_id_and_hidden_from_who_does_not_see_the_account(
    api: Api, cast: Cast, mail: MailServer
) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["e@x.pl"])
    id = (await send(api.as_(cast.bartek), ewa))["message"]["id"]
    asked = "query($id: ID!) { node(id: $id) { ... on Message { subject viewerCan { cancel } } } }"
    shown = {"subject": "Oferta", "viewerCan": {"cancel": True}}
    assert (await api.as_(cast.bartek)(asked, id=id))["node"] == shown
    colleague = await make.user_with("consultant", crm=cast.sales)
    assert (await api.as_(colleague)(asked, id=id))["node"]["viewerCan"] == {"cancel": False}
    assert (await api.as_(cast.zofia)(asked, id=id))["node"] is None
