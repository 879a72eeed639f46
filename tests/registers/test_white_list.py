"""The Polish white list of VAT payers."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest

from ringbook.registers import asking, lookup
from ringbook.registers.answers import CompanyRegister, LookupState
from ringbook.registers.lookup import look_up
from ringbook.settings import settings
from tests.cast import Cast
from tests.registers.answers import LIMIT, MISTAKES, NIP, UNLISTED, confirmed, failed, listed
from tests.registers.server import Register, Reply


@pytest.fixture(autouse=True)
def no_vies(eu: Register) -> None:
    eu.says(failed("SERVICE_UNAVAILABLE"))


async def test_a_company_is_found_with_its_address_in_parts(cast: Cast, white_list: Register) -> None:
    white_list.says(listed())
    answer = await look_up("PL 526-025-02-74", cast.sales)
    company = answer.company
    assert company
    assert (answer.state, answer.register) == (LookupState.FOUND, CompanyRegister.WHITE_LIST)
    assert (company.name, company.tax_id, company.country) == ("MINISTERSTWO PRZYKŁADÓW", NIP, "PL")
    assert (company.regon, company.krs, company.status) == ("000002217", "0000123456", "Czynny")
    assert company.address1 == "UL. ŚWIĘTOKRZYSKA 12"
    assert (company.postal_code, company.city) == ("00-916", "WARSZAWA")
    assert company.proof == "d2n10-84df1a1"
    method, path, _ = white_list.asked[0]
    today = datetime.now(ZoneInfo("Europe/Warsaw")).date().isoformat()
    assert (method, urlsplit(path).path) == ("GET", f"/api/search/nip/{NIP}")
    assert parse_qs(urlsplit(path).query) == {"date": [today]}


async def test_a_sole_trader_has_no_court_number(cast: Cast, white_list: Register) -> None:
    address = {"workingAddress": None, "residenceAddress": "WIEJSKA 4, 00-902 WARSZAWA"}
    white_list.says(listed(krs=None, regon=None, statusVat="Zwolniony", **address))
    company = (await look_up(NIP, cast.sales)).company
    assert company
    assert (company.krs, company.regon, company.address1) == ("", "", "WIEJSKA 4")


async def test_who_is_not_on_the_list_is_not_found(cast: Cast, white_list: Register) -> None:
    white_list.says(UNLISTED)
    answer = await look_up(NIP, cast.sales)
    assert (answer.state, answer.company) == (LookupState.NOT_FOUND, None)


async def test_a_wrong_nip_never_leaves_the_house(cast: Cast, white_list: Register) -> None:
    white_list.says(listed())
    answer = await look_up("5260250275", cast.sales)
    assert (answer.state, answer.register) == (LookupState.INVALID, CompanyRegister.WHITE_LIST)
    assert white_list.asked == []


async def test_a_nip_that_the_list_refuses_is_invalid(cast: Cast, white_list: Register, eu: Register) -> None:
    white_list.says(Reply({"message": "Nieprawidłowy NIP.", "code": "WL-115"}, status=400))
    assert (await look_up(NIP, cast.sales)).state is LookupState.INVALID
    assert eu.asked == []


@pytest.mark.parametrize(
    "reply",
    [*MISTAKES, Reply(LIMIT, status=429), Reply(LIMIT, status=400), Reply({"code": "WL-100"}, status=400),
     listed(nip="1111111111"), listed(name=5)],
)  # fmt: skip
async def test_what_says_nothing_is_never_not_found(cast: Cast, white_list: Register, reply: Reply) -> None:
    white_list.says(reply)
    answer = await look_up(NIP, cast.sales)
    assert (answer.state, answer.register) == (LookupState.UNAVAILABLE, CompanyRegister.WHITE_LIST)


@pytest.mark.parametrize("status", [400, 429])
async def test_the_end_of_the_days_questions_is_said(cast: Cast, white_list: Register, status: int) -> None:
    white_list.says(Reply(LIMIT, status=status))
    assert "takes no more questions" in (await look_up(NIP, cast.sales)).message


async def test_redirects_are_not_followed(cast: Cast, white_list: Register) -> None:
    white_list.says(Reply({}, status=307, headers={"location": "/elsewhere"}))
    await look_up(NIP, cast.sales)
    assert len(white_list.asked) == 1


async def test_silence_is_not_waited_for(cast: Cast, white_list: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "READ", 0.1)
    white_list.says(Reply(UNLISTED.body, wait=0.5))
    assert (await look_up(NIP, cast.sales)).state is LookupState.UNAVAILABLE


async def test_all_tries_together_have_an_end(cast: Cast, white_list: Register, limited: Callable[..., None]) -> None:
    limited(outgoing_seconds=0.1)
    white_list.says(Reply(UNLISTED.body, wait=0.5))
    assert (await look_up(NIP, cast.sales)).state is LookupState.UNAVAILABLE


async def test_a_closed_door_is_unavailable(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "white_list_url", "http://127.0.0.1:9")
    assert (await look_up(NIP, cast.sales)).state is LookupState.UNAVAILABLE


async def test_vies_confirms_polish_companies_meanwhile(cast: Cast, white_list: Register, eu: Register) -> None:
    white_list.says(Reply({}, status=500))
    eu.says(confirmed(name="MINISTERSTWO", address="ŚWIĘTOKRZYSKA 12\n00-916 WARSZAWA"))
    answer = await look_up(NIP, cast.sales)
    assert answer.company
    assert (answer.state, answer.register) == (LookupState.FOUND, CompanyRegister.VIES)
    assert (answer.company.tax_id, answer.company.city) == (NIP, "WARSZAWA")
    assert eu.asked[0][2] == {"countryCode": "PL", "vatNumber": NIP}


async def test_that_vies_does_not_know_a_polish_company_means_nothing(
    cast: Cast, white_list: Register, eu: Register
) -> None:
    white_list.says(Reply({}, status=500))
    eu.says(confirmed(valid=False))
    answer = await look_up(NIP, cast.sales)
    assert (answer.state, answer.register) == (LookupState.UNAVAILABLE, CompanyRegister.WHITE_LIST)


@pytest.mark.parametrize("reply", [listed(), UNLISTED])
async def test_one_number_is_asked_for_once_a_day(cast: Cast, white_list: Register, reply: Reply) -> None:
    white_list.says(reply)
    first = await look_up(NIP, cast.sales)
    assert await look_up("526 025 02 74", cast.service) is first
    assert len(white_list.asked) == 1


async def test_silence_is_not_remembered(cast: Cast, white_list: Register) -> None:
    white_list.says(Reply({}, status=500), listed())
    assert (await look_up(NIP, cast.sales)).state is LookupState.UNAVAILABLE
    assert (await look_up(NIP, cast.sales)).state is LookupState.FOUND


async def test_memory_has_an_end(cast: Cast, white_list: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "KEPT", 1)
    white_list.says(UNLISTED)
    for nip in (NIP, "1132191233", NIP):
        await look_up(nip, cast.sales)
    assert (len(white_list.asked), len(lookup._known)) == (3, 1)
