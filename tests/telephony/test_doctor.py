"""The number doctor: each rung with what it found, and what decided."""

from typing import Any

import pytest
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast, eyes_of
from tests.telephony.phonebook import company, line, person

from ringbook.activities import actions as notes
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Crm
from ringbook.telephony.identification.remembering import remember

DOCTOR = """query($number: String!, $region: String, $connectionId: ID) {
  numberDoctor(number: $number, region: $region, connectionId: $connectionId) {
    typed digits e164 national international region kind withheld internal tooLong colleague { name } certainty sentence
    contact { displayName } organization { name } candidates { displayName }
    steps { rung sentence chosen skipped hits { number contact { displayName } organization { name } } }
  } }"""


async def ask(api: Api, number: str, **more: Any) -> dict[str, Any]:
    return dict((await api(DOCTOR, number=number, **more))["numberDoctor"])


def step(diagnosis: dict[str, Any], rung: str) -> dict[str, Any]:
    [found] = [step for step in diagnosis["steps"] if step["rung"] == rung]
    return dict(found)


async def test_each_rung_says_what_it_found(api: Api, cast: Cast) -> None:
    acme = await company(cast.sales, "Acme", "601602603")
    ewa = await person(cast.sales, "Ewa Kowal", "601 602 603", at=acme)
    await person(cast.sales, "Uwe Foreign", "+49 601602603")
    async with unit_of_work():
        await notes.add(await person(cast.sales, "Jan Kowal"), "Wife: 601602603", by=await eyes_of(cast.ola))
    told = await ask(api.as_(cast.bartek), "0048 601602603")
    assert [each["rung"] for each in told["steps"]] == [
        "REMEMBERED", "EXACT", "NATIONAL", "SUFFIX", "EXTENSION_STRIPPED", "ORGANIZATION", "MENTIONED",
    ]  # fmt: skip
    assert (told["certainty"], told["contact"], told["organization"]) == (
        "EXACT", {"displayName": "Ewa Kowal"}, {"name": "Acme"},
    )  # fmt: skip
    exact, suffix = step(told, "EXACT"), step(told, "SUFFIX")
    assert (exact["chosen"], exact["skipped"], exact["sentence"]) == (True, False, "Just this number is there.")
    assert exact["hits"] == [
        {"number": "601 602 603", "contact": {"displayName": "Ewa Kowal"}, "organization": {"name": "Acme"}}
    ]
    assert (suffix["chosen"], suffix["skipped"]) == (False, True)
    assert suffix["sentence"] == "Something was found here, but a surer sign decided."
    assert [hit["contact"]["displayName"] for hit in suffix["hits"]] == ["Uwe Foreign"]
    assert step(told, "ORGANIZATION")["hits"][0]["organization"] == {"name": "Acme"}
    assert step(told, "MENTIONED")["hits"][0]["contact"] == {"displayName": "Jan Kowal"}
    assert (step(told, "NATIONAL")["hits"], step(told, "NATIONAL")["skipped"]) == ([], False)
    await remember("+48601602603", ewa.id, by=await eyes_of(cast.bartek))
    assert (await ask(api.as_(cast.bartek), "601602603"))["certainty"] == "REMEMBERED"


async def test_alike_endings_are_too_little_to_go_by(api: Api, cast: Cast) -> None:
    await person(cast.sales, "Uwe Foreign", "+49 601602603")
    await person(cast.sales, "Jana Foreign", "+420 601602603")
    told = await ask(api.as_(cast.bartek), "601602603")
    suffix = step(told, "SUFFIX")
    assert (told["certainty"], suffix["skipped"], len(suffix["hits"])) == ("NONE", True, 2)
    assert suffix["sentence"] == "Several numbers end like this. That is too little to go by."


async def test_whom_one_does_not_see_does_not_exist(api: Api, cast: Cast) -> None:
    await person(cast.sales, "Ewa Kowal", "601602603")
    await person(cast.service, "Jan Secret", "601602603")
    told = await ask(api.as_(cast.bartek), "601602603")
    assert (told["contact"], told["candidates"]) == ({"displayName": "Ewa Kowal"}, [])
    assert "Secret" not in str(told)
    both = await ask(api.as_(cast.ola), "601602603")
    assert {each["displayName"] for each in both["candidates"]} == {"Ewa Kowal", "Jan Secret"}


@pytest.mark.parametrize(
    ("number", "facts"),
    [
        ("601602603", {"e164": "+48601602603", "kind": "MOBILE", "region": "PL", "national": "601 602 603"}),
        ("+44 20 7946 0018", {"international": "+44 20 7946 0018", "kind": "FIXED_LINE", "region": "GB"}),
        ("anonymous", {"withheld": True, "sentence": "The caller hides the number."}),
        ("101", {"internal": True, "colleague": {"name": "Bartek Wójcik"}, "certainty": "NONE"}),
        ("9" * 40, {"tooLong": True, "e164": None, "kind": "UNKNOWN", "certainty": "NONE"}),
        ("<script>alert(1)</script>", {"e164": None, "certainty": "NONE", "typed": "<script>alert(1)</script>"}),
        ("", {"withheld": True, "digits": "", "sentence": "The PBX told no number."}),
    ],
)
async def test_any_text_is_told_about(api: Api, cast: Cast, number: str, facts: dict[str, Any]) -> None:
    told = await ask(api.as_(cast.bartek), number)
    assert {name: told[name] for name in facts} == facts


async def test_the_region_is_the_one_asked_for_else_the_lines_else_home(api: Api, cast: Cast) -> None:
    await Crm.filter(id=cast.sales.id).update(region="DE")
    office = await line(region="GB")
    await type(office).filter(id=office.id).update(outside_prefix="9")
    ola = api.as_(cast.ola)
    assert (await ask(ola, "30 901820"))["e164"] == "+4930901820"
    assert (await ask(ola, "601602603", region="pl"))["e164"] == "+48601602603"
    assert (await ask(ola, "9020 7946 0018", connectionId=id_of(office)))["e164"] == "+442079460018"


@pytest.mark.parametrize(("given", "code"), [({"region": "QQ"}, "UNKNOWN_REGION"), ({"number": "1" * 201}, "TOO_LONG")])
async def test_what_makes_no_sense_is_refused(api: Api, cast: Cast, given: dict[str, str], code: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await ask(api.as_(cast.bartek), **({"number": "601602603"} | given))
    assert refusal.value.code == code


async def test_a_line_is_only_for_those_who_set_it_up(api: Api, cast: Cast) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await ask(api.as_(cast.bartek), "601602603", connectionId=id_of(await line()))
    assert refusal.value.code == "NOT_FOUND"
    with pytest.raises(GraphQLFailure) as refusal:
        await ask(api.as_(cast.karol), "601602603")
    assert refusal.value.code == "FORBIDDEN"
