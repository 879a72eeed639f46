"""Companies are looked up through the front door."""

import logging
from typing import Any

import pytest

from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast
from tests.registers.answers import NIP, confirmed, failed, listed
from tests.registers.server import Register, Reply

LOOKUP = """query($crm: ID!, $taxId: String!) { companyLookup(crmId: $crm, taxId: $taxId) {
  state register message checkedAt
  company { name taxId regon krs address1 postalCode city country status proof }
} }"""


async def looked_up(api: Api, cast: Cast, tax_id: str = NIP) -> dict[str, Any]:
    found: dict[str, Any] = (await api(LOOKUP, crm=id_of(cast.sales), taxId=tax_id))["companyLookup"]
    return found


async def test_a_company_is_shown(api: Api, cast: Cast, white_list: Register) -> None:
    white_list.says(listed())
    found = await looked_up(api.as_(cast.bartek), cast)
    assert (found["state"], found["register"]) == ("FOUND", "WHITE_LIST")
    assert found["company"] == {
        "name": "MINISTERSTWO PRZYKŁADÓW",
        "taxId": NIP,
        "regon": "000002217",
        "krs": "0000123456",
        "address1": "UL. ŚWIĘTOKRZYSKA 12",
        "postalCode": "00-916",
        "city": "WARSZAWA",
        "country": "Poland",
        "status": "Czynny",
        "proof": "d2n10-84df1a1",
    }


async def test_the_answer_is_in_the_readers_language(api: Api, cast: Cast, white_list: Register, eu: Register) -> None:
    white_list.says(listed())
    eu.says(confirmed())
    polish = Api(cast.bartek, {"accept-language": "pl"})
    assert (await looked_up(api.as_(cast.bartek), cast))[
        "message"
    ] == "The white list of VAT payers knows this company."
    found = await looked_up(polish, cast)
    assert (found["message"], found["company"]["country"]) == ("Biała lista podatników VAT zna tę firmę.", "Polska")
    assert (await looked_up(polish, cast, "526"))["message"] == "NIP ma dziesięć cyfr."
    greek = await looked_up(polish, cast, "EL094259216")
    assert (greek["company"]["country"], greek["register"]) == ("Grecja", "VIES")


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (Reply({}, status=500), "Biała lista podatników VAT w tej chwili nie odpowiada. Spróbuj później."),
        (Reply({}, status=429), "Biała lista podatników VAT nie przyjmuje teraz więcej pytań. Spróbuj jutro."),
        (Reply({"result": {"subject": None, "requestId": "1"}}), "Biała lista podatników VAT nie zna tego NIP-u."),
        (Reply({"code": "WL-115"}, status=400), "Biała lista podatników VAT nie przyjmuje tego NIP-u."),
    ],
)
async def test_there_is_a_sentence_for_everything(
    api: Api, cast: Cast, white_list: Register, eu: Register, reply: Reply, sentence: str
) -> None:
    white_list.says(reply)
    eu.says(Reply({}, status=500))
    found = await looked_up(Api(cast.bartek, {"accept-language": "pl"}), cast)
    assert (found["message"], found["company"]) == (sentence, None)


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (confirmed(name="BEISPIEL GMBH"), "VIES potwierdza ten numer VAT."),
        (confirmed(), "VIES potwierdza ten numer VAT, ale nie podaje, czyj on jest."),
        (confirmed(valid=False), "VIES nie zna firmy z tym numerem VAT."),
        (failed("INVALID_INPUT", 400), "VIES nie przyjmuje tego numeru VAT."),
        (failed("MS_UNAVAILABLE"), "VIES w tej chwili nie odpowiada. Spróbuj później."),
        (failed("GLOBAL_MAX_CONCURRENT_REQ"), "VIES nie przyjmuje teraz więcej pytań. Spróbuj za minutę."),
    ],
)
async def test_there_is_one_for_other_countries(
    api: Api, cast: Cast, eu: Register, reply: Reply, sentence: str
) -> None:
    eu.says(reply)
    found = await looked_up(Api(cast.bartek, {"accept-language": "pl"}), cast, "DE136695976")
    assert found["message"] == sentence


async def test_only_who_edits_organizations_of_a_crm_asks(api: Api, cast: Cast, white_list: Register) -> None:
    reader = await make.user_with("account_customer_reader")
    with pytest.raises(GraphQLFailure) as refusal:
        await looked_up(api.as_(reader), cast)
    assert refusal.value.code == "FORBIDDEN"
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(LOOKUP, crm=id_of(cast.vip), taxId=NIP)
    assert refusal.value.code == "NOT_FOUND"
    assert white_list.asked == []


async def test_no_tax_number_is_left_in_the_log(
    api: Api, cast: Cast, white_list: Register, caplog: pytest.LogCaptureFixture
) -> None:
    white_list.says(listed())
    with caplog.at_level(logging.INFO):
        await looked_up(api.as_(cast.bartek), cast)
    assert NIP not in caplog.text
