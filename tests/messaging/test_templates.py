"""Templates, their fields, and how a message would look."""

from typing import Any

import pytest

from ringbook.crms.models import Enterprise
from ringbook.messaging.models import Message
from ringbook.messaging.writing.fields import FIELDS
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.messaging.house import mail_gateway, send
from tests.messaging.mail_server import MailServer

ROW = "messageTemplate { id version channel crm { name } name subject text html active }"
CREATE = mutation("messageTemplateCreate", ROW, takes="MessageTemplateInput")
UPDATE = mutation("messageTemplateUpdate", ROW, takes="MessageTemplateUpdateInput")
DELETE = mutation("messageTemplateDelete", "deletedId", takes="MessageIdInput")
LIST = """query($channel: MessageChannel, $active: Boolean) {
    messageTemplates(channel: $channel, active: $active) { name } }"""
PREVIEW = """query($input: MessageInput!) { messagePreview(input: $input) {
    to subject text html parts characters encoding problems { code } empty } }"""
OFFER = {
    "channel": "EMAIL",
    "name": "Oferta",
    "subject": "Oferta dla {{contact.firstName}}",
    "body": "<p>Dzień dobry!</p>",
}


async def create(api: Api, **values: Any) -> dict[str, Any]:
    payload: dict[str, Any] = (await api(CREATE, input=OFFER | values))["messageTemplateCreate"]
    return payload


async def test_a_template_is_added_changed_and_deleted(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    made = (await create(ola, crmId=id_of(cast.sales)))["messageTemplate"]
    assert (made["text"], made["html"], made["crm"]) == ("Dzień dobry!", "<p>Dzień dobry!</p>", {"name": "Sales"})
    patch = {"body": "<p>Cześć {{contact.firstName|Kliencie}}</p>", "crmId": None, "active": False}
    changed = (await ola(UPDATE, input={"id": made["id"], "patch": patch}))["messageTemplateUpdate"]["messageTemplate"]
    assert (changed["text"], changed["crm"], changed["active"]) == ("Cześć {{contact.firstName|Kliencie}}", None, False)
    assert (await ola(LIST, active=True))["messageTemplates"] == []
    assert (await ola(DELETE, input={"id": made["id"]}))["messageTemplateDelete"]["deletedId"] == made["id"]
    assert (await ola(LIST))["messageTemplates"] == []


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"name": " "}, ("BLANK", "name")),
        ({"name": "OFERTA"}, ("TAKEN", "name")),
        ({"body": "<p>{{contact.age}}</p>"}, ("UNKNOWN_FIELD", "body")),
        ({"body": "<p>{{}}</p>"}, ("UNKNOWN_FIELD", "body")),
        ({"subject": ""}, ("BLANK", "subject")),
        ({"crmId": "made-up"}, ("NOT_FOUND", "crmId")),
    ],
)
async def test_wrong_templates_are_named(
    api: Api, cast: Cast, values: dict[str, Any], refused: tuple[str, str]
) -> None:
    await create(api.as_(cast.ola))
    assert codes(await create(api.as_(cast.ola), **{"name": "Other"} | values)) == [refused]


async def test_templates_are_read_by_senders_and_changed_by_those_who_configure(api: Api, cast: Cast) -> None:
    await Enterprise.all().update(restricted_crm=True)
    await create(api.as_(cast.ola))
    await create(api.as_(cast.ola), name="Serwis", crmId=id_of(cast.service), channel="SMS", body="Naprawione")
    assert (await api.as_(cast.bartek)(LIST))["messageTemplates"] == [{"name": "Oferta"}]
    assert (await api.as_(cast.zofia)(LIST, channel="SMS"))["messageTemplates"] == [{"name": "Serwis"}]
    with pytest.raises(GraphQLFailure):
        await create(api.as_(cast.bartek), name="Mine")


async def test_a_preview_fills_in_what_the_sender_sees(api: Api, cast: Cast) -> None:
    firm = await make.organization(name="Firma & Syn", crm=cast.sales)
    ewa = await make.contact(first_name="Ewa", emails=["ewa@example.com"], organization=firm, position=cast.director)
    body = (
        "<p>{{contact.firstName}} {{ contact.position }} {{organization.name}} {{contact.city|miasto}} {{user.name}}"
        " {{project.name}} {{contact.phone}}</p>"
    )
    said = {"channel": "EMAIL", "contactId": id_of(ewa), "subject": "{{today}}", "body": body}
    shown = (await api.as_(cast.bartek)(PREVIEW, input=said))["messagePreview"]
    assert shown["html"] == "<p>Ewa Director Firma &amp; Syn miasto Bartek Wójcik Hotline </p>"
    assert shown["text"] == "Ewa Director Firma & Syn miasto Bartek Wójcik Hotline"
    assert (shown["empty"], shown["problems"], shown["to"]) == (
        ["contact.city", "contact.phone"],
        [],
        "ewa@example.com",
    )
    assert shown["subject"]
    assert not await Message.exists()


@pytest.mark.parametrize(
    "body",
    [
        "<p>{{contact.firstName</p>",
        "<p>{{contact.firstName} {{contact.lastName}}</p>",
        "<p>{{contact.firstName|{{contact.lastName}}}}</p>",
        "<p>{{ {contact.firstName}}</p>",
    ],
)
async def test_a_field_that_is_not_whole_is_none(api: Api, cast: Cast, body: str) -> None:
    ewa = await make.contact(emails=["ewa@example.com"])
    assert codes(await send(api.as_(cast.bartek), ewa, body=body)) == [("UNKNOWN_FIELD", "body")]


async def test_a_blank_that_does_not_break_is_a_blank(api: Api, cast: Cast) -> None:
    ewa = await make.contact(first_name="Ewa", emails=["ewa@example.com"])
    body = "<p>{{&nbsp;contact.firstName&nbsp;}} {{\xa0contact.firstName | Pani }} {{contact.city&nbsp;|miasto}}</p>"
    said = {"channel": "EMAIL", "contactId": id_of(ewa), "subject": "Oferta", "body": body}
    shown = (await api.as_(cast.bartek)(PREVIEW, input=said))["messagePreview"]
    assert shown["text"].replace("\xa0", " ").split() == ["Ewa", "Ewa", "miasto"]


async def test_a_preview_of_an_sms_counts_its_parts(api: Api, cast: Cast) -> None:
    ewa = await make.contact(phones=["601602603"])
    said = {"channel": "SMS", "contactId": id_of(ewa), "body": "Zażółć"}
    shown = (await api.as_(cast.bartek)(PREVIEW, input=said))["messagePreview"]
    assert (shown["parts"], shown["characters"], shown["encoding"], shown["html"]) == (1, 6, "UCS-2", "")


async def test_an_empty_message_is_the_template(api: Api, cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    template = (await create(api.as_(cast.ola)))["messageTemplate"]
    ewa = await make.contact(first_name="Ewa", emails=["ewa@example.com"])
    chosen = {"templateId": template["id"], "subject": "", "body": ""}
    message = (await send(api.as_(cast.bartek), ewa, **chosen))["message"]
    assert (message["subject"], message["text"]) == ("Oferta dla Ewa", "Dzień dobry!")
    assert message["template"] == {"name": "Oferta"}
    other = await send(api.as_(cast.bartek), ewa, **chosen, channel="SMS", to="601602603")
    assert codes(other) == [("WRONG_CHANNEL", "templateId")]


async def test_all_fields_are_told(api: Api, cast: Cast) -> None:
    told = (await api.as_(cast.bartek)("{ messageFields { key label sample } }"))["messageFields"]
    assert [field["key"] for field in told] == list(FIELDS)
    assert all(field["label"] and field["sample"] for field in told)
