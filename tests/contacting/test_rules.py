"""What speaks against contacting somebody: each rule, for each channel."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of
from tests.queries import counted

from ringbook.consents.models import Consent, ConsentChannel
from ringbook.contacting import actions
from ringbook.contacting.models import Channel
from ringbook.contacting.problems import Problem
from ringbook.contacting.rules import problems, problems_of
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.core.words import speaking
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.phones.numbers import Number, read
from ringbook.projects.models import Weekday

NIGHT = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)
NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
NUMBER = "601 602 603"


def codes(found: Sequence[Problem]) -> list[str]:
    return [each.code.value for each in found]


async def set_rules(cast: Cast, **values: object) -> None:
    async with unit_of_work():
        await actions.change(by=await eyes_of(cast.ola), **values)


async def kind(name: str = "Offers by phone") -> DictionaryEntry:
    return await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, name=name)


async def said(contact: Contact, kind: DictionaryEntry, *, granted: bool, hours_ago: int) -> None:
    at = NOON - timedelta(hours=hours_ago)
    await Consent.create(
        contact=contact, kind=kind, granted=granted, at=at, channel=ConsentChannel.PHONE, by_name="Ola"
    )


async def found(
    cast: Cast, channel: Channel, contact: Contact | None = None, *, at: datetime = NOON, number: str = NUMBER
) -> list[str]:
    asked = problems(
        channel, number=read(number, "PL"), contact=contact, organization=None, at=at, by=await eyes_of(cast.bartek)
    )
    return codes(await asked)


async def test_without_rules_nothing_speaks_against_it(cast: Cast) -> None:
    ewa = await make.contact(phones=[NUMBER])
    for channel in Channel:
        assert await found(cast, channel, ewa, at=NIGHT) == []


@pytest.mark.parametrize(
    ("channel", "expected"),
    [(Channel.CALL, ["QUIET_HOURS"]), (Channel.SMS, ["QUIET_HOURS"]), (Channel.EMAIL, []), (Channel.FAX, [])],
)
async def test_quiet_hours_hold_back_what_disturbs(cast: Cast, channel: Channel, expected: list[str]) -> None:
    await set_rules(cast, quiet_from="21:00", quiet_to="08:00")
    assert await found(cast, channel, at=NIGHT) == expected
    assert await found(cast, channel, at=NOON) == []


@pytest.mark.parametrize("channel", list(Channel))
async def test_a_number_that_is_marked_is_left_alone_whoever_has_it(cast: Cast, channel: Channel) -> None:
    ewa = await make.contact(phones=[NUMBER])
    await make.phone("+48 601-602-603", contact=await make.contact(), do_not_call=True)
    assert await found(cast, channel, ewa) == ["DO_NOT_CALL"]


@pytest.mark.parametrize("channel", list(Channel))
async def test_a_number_out_of_use_is_so_for_those_who_say_it(cast: Cast, channel: Channel) -> None:
    ewa, jan = await make.contact(), await make.contact(phones=[NUMBER])
    await make.phone(NUMBER, contact=ewa, invalid=True)
    assert await found(cast, channel, ewa) == ["OUT_OF_USE"]
    assert await found(cast, channel, jan) == []
    assert await found(cast, channel, None) == [], "somebody still answers there"


@pytest.mark.parametrize("channel", list(Channel))
async def test_who_is_in_the_archive_is_left_alone(cast: Cast, channel: Channel) -> None:
    assert await found(cast, channel, await make.contact(archived_at=NOON)) == ["ARCHIVED"]


@pytest.mark.parametrize("channel", list(Channel))
async def test_each_channel_needs_consents_of_its_own(cast: Cast, channel: Channel) -> None:
    offers, ewa = await kind(), await make.contact(first_name="Ewa", last_name="Lis")
    await set_rules(cast, **{f"{channel.value.lower()}_consents": [offers]})
    for each in Channel:
        assert await found(cast, each, ewa) == (["NO_CONSENT"] if each is channel else [])
    assert await found(cast, channel, None) == [], "nobody can be asked for a consent"


async def test_what_was_said_last_holds_and_all_that_is_needed_is_named(cast: Cast) -> None:
    offers, profiling, news = await kind("Offers"), await kind("Profiling"), await kind("News")
    await set_rules(cast, call_consents=[offers, profiling, news])
    ewa = await make.contact(first_name="Ewa", last_name="Lis")
    await said(ewa, offers, granted=True, hours_ago=1)
    await said(ewa, offers, granted=False, hours_ago=2)
    await said(ewa, profiling, granted=False, hours_ago=1)
    await said(ewa, profiling, granted=True, hours_ago=2)
    with speaking("en"):
        [problem] = await problems(Channel.CALL, contact=ewa, at=NOON, by=await eyes_of(cast.bartek))
    assert problem.sentence == "Ewa Lis has not agreed to: News, Profiling."


async def test_all_that_speaks_against_it_is_said_at_once(cast: Cast) -> None:
    await set_rules(cast, quiet_days=[Weekday.MON], call_consents=[await kind()])
    ewa = await make.contact(archived_at=NOON)
    await make.phone(NUMBER, contact=ewa, do_not_call=True, invalid=True)
    assert await found(cast, Channel.CALL, ewa) == ["DO_NOT_CALL", "ARCHIVED", "QUIET_HOURS", "NO_CONSENT"]


@pytest.mark.parametrize(
    ("number", "country", "quiet"),
    [
        ("+12125551234", "", True),  # 06:00 in New York
        ("+919876543210", "", False),  # 16:30 in India
        ("+12125551234", "Polska", True),  # where the number is counts, not the address
        ("+80012345678", "", False),  # no country's: noon where the Crm is at home
        ("+80012345678", "Australia", True),  # 22:00 in Sydney, night enough
        ("+61412345678", "", True),  # an Australian mobile may be anywhere there
        ("601602603", "United States", False),
    ],
)
async def test_the_clock_is_that_of_whoever_is_called(cast: Cast, number: str, country: str, quiet: bool) -> None:
    await set_rules(cast, quiet_from="21:00", quiet_to="08:00")
    ewa = await make.contact(country=country)
    assert await found(cast, Channel.CALL, ewa, number=number) == ["QUIET_HOURS"] * quiet


async def test_quiet_hours_are_told_by_their_clock_in_the_readers_language(cast: Cast) -> None:
    await set_rules(cast, quiet_from="21:00", quiet_to="08:00", quiet_days=[Weekday.TUE])
    number = read("+12125551234", "PL")
    with speaking("pl"):
        [problem] = await problems(Channel.CALL, number=number, at=NOON, by=await eyes_of(cast.bartek))
    assert problem.sentence == "U rozmówcy jest 06:00; trwa pora ciszy, koniec: 08:00."
    assert problem.until == datetime(2026, 11, 23, 13, tzinfo=UTC)
    late = NOON + timedelta(hours=20)
    for language, days, sentence in (
        ("en", [Weekday.TUE], "It is 02:00 where they are; quiet time lasts until tomorrow 08:00."),
        ("pl", [Weekday.TUE], "U rozmówcy jest 02:00; trwa pora ciszy, koniec: jutro 08:00."),
        ("en", [Weekday.TUE, Weekday.WED], "It is 02:00 where they are; quiet time lasts until Thursday 08:00."),
        ("pl", [Weekday.TUE, Weekday.WED], "U rozmówcy jest 02:00; trwa pora ciszy, koniec: czwartek 08:00."),
    ):
        await set_rules(cast, quiet_days=days)
        with speaking(language):
            [problem] = await problems(Channel.CALL, number=number, at=late, by=await eyes_of(cast.bartek))
        assert problem.sentence == sentence


async def test_where_everything_is_quiet_it_never_ends(cast: Cast) -> None:
    await set_rules(cast, quiet_days=list(Weekday))
    [problem] = await problems(Channel.SMS, number=read(NUMBER, "PL"), at=NOON, by=await eyes_of(cast.bartek))
    assert problem.until is None


async def test_many_are_asked_for_with_as_many_statements_as_a_few(cast: Cast) -> None:
    await set_rules(cast, quiet_from="21:00", quiet_to="08:00", sms_consents=[await kind()])
    people = [await make.contact(phones=[f"601 602 {number:03}"]) for number in range(12)]
    numbers: dict[object, Number] = {each.id: read(f"601 602 {n:03}", "PL") for n, each in enumerate(people)}
    viewer, sent = await eyes_of(cast.bartek), list[int]()
    for few in (people[:2], people):
        with counted() as statements:
            answer = await problems_of(Channel.SMS, few, numbers=numbers, at=NIGHT, by=viewer)  # type: ignore[arg-type]
        sent.append(len(statements))
        assert [codes(answer[each.id]) for each in few] == [["QUIET_HOURS", "NO_CONSENT"]] * len(few)
    assert sent[0] == sent[1] <= 5
