"""The rules of contacting people over the API."""

from typing import Any

import pytest
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook.core.ids import global_id
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.history.models import Event

RULES = "contactingRules { id version quietFrom quietTo quietDays callConsents { name } smsConsents { name } }"
UPDATE, DELETE = (
    mutation("contactingRulesUpdate", RULES, takes="ContactingRulesUpdateInput"),
    mutation("dictionaryEntryDelete", "deletedId"),
)


async def update(api: Api, version: int | None = None, **patch: Any) -> dict[str, Any]:
    wish = {"expectedVersion": version, "patch": patch}
    answer: dict[str, Any] = (await api(UPDATE, input=wish))["contactingRulesUpdate"]
    return answer


async def kind(**values: Any) -> DictionaryEntry:
    return await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, **{"name": "Offers", **values})


async def test_everybody_reads_the_rules_which_say_nothing_at_first(cast: Cast, api: Api) -> None:
    rules = (await api.as_(cast.bartek)(f"{{ {RULES} }}"))["contactingRules"]
    again = (await api.as_(cast.karol)(f"{{ {RULES} }}"))["contactingRules"]
    assert (rules["quietFrom"], rules["quietTo"], rules["quietDays"], rules["callConsents"]) == (
        "00:00",
        "00:00",
        [],
        [],
    )
    assert rules == again
    node = await api.as_(cast.bartek)("query($id: ID!) { node(id: $id) { id } }", id=rules["id"])
    assert node["node"]["id"] == rules["id"]


async def test_an_administrator_changes_them_and_all_at_work_hear_it(cast: Cast, api: Api) -> None:
    offers = await kind()
    answer = await update(
        api.as_(cast.ola), quietFrom="21:00", quietTo="08:00", quietDays=["SUN", "SAT"], callConsentIds=[id_of(offers)]
    )
    rules = answer["contactingRules"]
    assert (rules["quietFrom"], rules["quietDays"], rules["version"]) == ("21:00", ["SAT", "SUN"], 2)
    assert (rules["callConsents"], rules["smsConsents"]) == ([{"name": "Offers"}], [])
    event = await Event.get(name="contacting_rules.changed")
    assert (event.by_name, event.also_tell) == ("Ola Nowak", ["settings"])
    assert (await update(api.as_(cast.ola), callConsentIds=[]))["contactingRules"]["callConsents"] == []


async def test_wrong_rules_are_told_where_they_stand(cast: Cast, api: Api) -> None:
    ola = api.as_(cast.ola)
    wrong = await update(ola, quietFrom="24:00", quietTo="8")
    assert codes(wrong) == [("INVALID_TIME", "patch.quietFrom"), ("INVALID_TIME", "patch.quietTo")]
    assert codes(await update(ola, smsConsentIds=[global_id("DictionaryEntry", cast.vip.id)])) == [
        ("NOT_FOUND", "patch.smsConsentIds.0")
    ]
    hidden = await kind(active=False)
    assert codes(await update(ola, smsConsentIds=[id_of(hidden)])) == [("INACTIVE", "patch.smsConsentIds")]


async def test_what_is_hidden_later_stays_in_the_rules(cast: Cast, api: Api) -> None:
    offers, ola = await kind(), api.as_(cast.ola)
    await update(ola, smsConsentIds=[id_of(offers)])
    await DictionaryEntry.filter(id=offers.id).update(active=False)
    assert codes(await update(ola, smsConsentIds=[id_of(offers)], quietFrom="20:00")) == []


async def test_who_saw_older_rules_is_told(cast: Cast, api: Api) -> None:
    ola = api.as_(cast.ola)
    first = (await update(ola, quietFrom="20:00"))["contactingRules"]["version"]
    await update(ola, quietFrom="21:00")
    assert codes(await update(ola, version=first, quietFrom="22:00")) == [("CONFLICT", "patch.quietFrom")]


async def test_a_kind_that_is_needed_stays(cast: Cast, api: Api) -> None:
    offers, ola = await kind(), api.as_(cast.ola)
    await update(ola, callConsentIds=[id_of(offers)])
    answer = (await ola(DELETE, input={"id": id_of(offers)}))["dictionaryEntryDelete"]
    assert codes(answer) == [("IN_USE", "id")]
    await update(ola, callConsentIds=[])
    assert codes((await ola(DELETE, input={"id": id_of(offers)}))["dictionaryEntryDelete"]) == []


async def test_consultants_do_not_change_them(cast: Cast, api: Api) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await update(api.as_(cast.bartek), quietFrom="20:00")
    assert refusal.value.code == "FORBIDDEN"
