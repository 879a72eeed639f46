"""A contact's segment is right at once after any change of the contact, and what is told of it."""

from pathlib import Path
from typing import Any

import pytest

from ringbook.contacts import actions
from ringbook.contacts.actions import Address, Newcomer
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Crm
from ringbook.dictionaries.models import Position, Stage
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.segments import jobs
from ringbook.segments.models import Classifier, Segmentation, SegmentDefinition
from ringbook.settings import settings
from ringbook.tags.models import Tag
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation
from tests.imports import house
from tests.queries import counted
from tests.segments.documents import THIRDS, save, values
from tests.segments.house import words_of

SEGMENT = "contact { segment { name } segmentPercent }"
CREATE = mutation("contactCreate", f"{SEGMENT[:-1]} id }}")
CHANGE = mutation("contactUpdate", SEGMENT)
MOVE = mutation("contactMove", SEGMENT)


async def name_of(contact: Contact) -> str | None:
    """The stored segment."""
    row = await Contact.get(id=contact.id)
    return str(await SegmentDefinition.get(id=row.segment_id)) if row.segment_id else None


def shown(payload: dict[str, Any]) -> tuple[str | None, str | None]:
    assert payload["userErrors"] == []
    contact = payload["contact"]
    return contact["segment"] and contact["segment"]["name"], contact["segmentPercent"]


async def test_the_example_of_the_manual(api: Api, cast: Cast) -> None:
    """Three values in each of three fields: 1, 5 and 10 points; 3, 15 and 30 of 30 are weak, moderate, advanced."""
    stages = [await Stage.create(crm=cast.sales, name=name) for name in ("New lead", "Main Lead", "Client")]
    positions = [await Position.create(crm=cast.sales, name=name) for name in ("Consultant", "Manager", "Supervisor")]
    tags = [
        await Tag.create(crm=cast.sales, name=name, colour="#000000") for name in ("Hotline", "Helpdesk", "Complaints")
    ]
    rules = [
        values(parameter, *zip(rows, (1, 5, 10), strict=True))
        for parameter, rows in (("STAGE", stages), ("POSITION", positions), ("TAGS", tags))
    ]
    await save(api, cast, definitions=THIRDS, classifiers=rules)
    found = []
    for stage, position, tag in zip(stages, positions, tags, strict=True):
        given = {"stageId": id_of(stage), "positionId": id_of(position), "tagIds": [id_of(tag)]}
        made = await api.as_(cast.ola)(CREATE, input={"firstName": "Ewa", "lastName": "Nowak", **given})
        found.append(shown(made["contactCreate"]))
    assert found == [("Weak", "10.00"), ("Moderate", "50.00"), ("Advanced", "100.00")]


async def test_every_way_to_change_a_contact_changes_its_segment(api: Api, cast: Cast) -> None:
    words, ola = await words_of(cast), api.as_(cast.ola)
    number = id_of(words.fields["integer"])
    rules = [
        values("STAGE", (cast.lead, 3), (cast.customer, 4)),
        values("TAGS", (cast.vip, 2)),
        values("EMAIL", ("EWA@example.com", 2)),
        values("CITY", ("łódź", 1)),
        {"customFieldId": number, "condition": "RANGE", "rules": [{"from": 10, "points": 1}]},
    ]
    await save(api, cast, definitions=THIRDS, classifiers=rules)
    made = (await ola(CREATE, input={"firstName": "Ewa", "lastName": "Nowak"}))["contactCreate"]
    assert shown(made) == ("Weak", "0.00")
    ewa = {"id": made["contact"]["id"]}
    moved = await ola(MOVE, input={**ewa, "stageId": id_of(cast.lead)})
    assert shown(moved["contactMove"]) == ("Moderate", "30.00")

    async def changed(**given: Any) -> tuple[str | None, str | None]:
        return shown((await ola(CHANGE, input={**ewa, **given}))["contactUpdate"])

    assert await changed(tagIds=[id_of(cast.vip)]) == ("Moderate", "50.00")
    assert await changed(emails=[{"address": "ewa@example.com"}]) == ("Advanced", "70.00")
    assert await changed(city="Lodz") == ("Advanced", "80.00")
    assert await changed(customValues=[{"fieldId": number, "integer": 10}]) == ("Advanced", "90.00")
    assert await changed(stageId=id_of(cast.customer)) == ("Advanced", "100.00")
    assert await changed(stageId=None, emails=[]) == ("Moderate", "40.00")
    assert await changed(tagIds=[]) == ("Weak", "20.00")
    told = await Event.filter(name="contact.segmented").order_by("seq")
    after = [(await FieldChange.get(event_id=event.id)).after["label"] for event in told]
    assert after == ["Weak", "Moderate", "Advanced", "Moderate", "Weak"]


async def test_many_at_once_are_right_at_once(api: Api, cast: Cast) -> None:
    await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 3), (cast.customer, 10))])
    ola, people = await eyes_of(cast.ola), [
        Newcomer({"first_name": "Ewa", "last_name": str(n), "stage": stage}, emails=[Address(f"{n}@example.com")])
        for n, stage in enumerate((cast.lead, cast.customer, None))
    ]  # fmt: skip
    async with unit_of_work():
        made = await actions.create_all(cast.sales, people, by=ola)
    assert [await name_of(contact) for contact in made] == ["Moderate", "Advanced", "Weak"]
    assert [contact.segment_percent for contact in made] == [30, 100, 0]
    events = await Event.filter(name="contact.segmented", told_at__isnull=False)
    assert {event.subject_id for event in events} == {contact.id for contact in made}
    assert await EventLink.filter(event_id__in=[event.id for event in events], story=True).count() == 3


async def test_an_import_settles_who_is_new_and_who_changes(
    api: Api, cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "state", tmp_path)
    ola, known = api.as_(cast.ola), await make.contact(emails=["ewa@example.com"])
    await save(api, cast, definitions=THIRDS, classifiers=[values("CITY", ("Łódź", 10), ("Kraków", 5))])
    heading = ("First name", "Last name", "E-mail", "City")
    people = (("Ewa", "Nowak", "ewa@example.com", "lodz"), ("Jan", "Lis", "jan@example.com", "Kraków"))
    file = house.sheet(tmp_path / "people.xlsx", heading, *people)
    done = await house.run(ola, await house.read(ola, file, crmId=id_of(cast.sales)), duplicates="UPDATE")
    assert house.counts(done) == {"created": 1, "updated": 1}
    assert await name_of(known) == "Advanced"
    assert await name_of(await Contact.get(first_name="Jan", last_name="Lis")) == "Moderate"


async def test_the_company_hears_of_it_too(api: Api, cast: Cast) -> None:
    await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 3))])
    firm = await make.organization()
    ewa = await make.contact(organization=firm)
    async with unit_of_work():
        await actions.move(ewa, cast.lead, by=await eyes_of(cast.ola))
    event = await Event.get(name="contact.segmented")
    links = await EventLink.filter(event_id=event.id).values_list("subject_id", flat=True)
    assert (set(links), event.by_name, event.version) == ({ewa.id, firm.id}, "Ola Nowak", 2)


async def test_a_crm_without_classifiers_costs_one_statement(api: Api, cast: Cast) -> None:
    ola = await eyes_of(cast.ola)

    async def statements() -> list[str]:
        ewa = await make.contact()
        with counted() as sent:
            async with unit_of_work():
                await actions.move(ewa, cast.lead, by=ola)
        return [each for each in sent if "classifier" in each or "segment_definition" in each]

    assert len(await statements()) == 1


async def test_without_classifiers_or_points_there_is_no_segment(api: Api, cast: Cast) -> None:
    ewa = await make.contact(stage=cast.lead)
    for rules in (
        [],
        [values("STAGE")],
        [values("STAGE", (cast.lead, 0))],
        [values("STAGE", (cast.lead, 5), weight=0)],
    ):
        await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 5))])
        await jobs.recalculate(str(cast.sales.id))
        assert await name_of(ewa) == "Advanced"
        await save(api, cast, definitions=THIRDS, classifiers=rules)
        await jobs.recalculate(str(cast.sales.id))
        row = await Contact.get(id=ewa.id)
        assert (row.segment_id, row.segment_percent) == (None, None)


async def test_a_segment_that_is_taken_away_is_not_shown_and_then_gone(api: Api, cast: Cast) -> None:
    ewa, rules = await make.contact(stage=cast.lead), [values("STAGE", (cast.lead, 5))]
    await save(api, cast, definitions=THIRDS, classifiers=rules)
    await jobs.recalculate(str(cast.sales.id))
    await save(api, cast, definitions=[], classifiers=rules)
    query = "query($id: ID!) { contact(id: $id) { segment { name } } }"
    assert (await api.as_(cast.bartek)(query, id=id_of(ewa)))["contact"] == {"segment": None}
    assert await SegmentDefinition.filter(deleted_at__isnull=False).count() == 3
    await jobs.recalculate(str(cast.sales.id))
    assert await SegmentDefinition.all().count() == 0
    assert (await Contact.get(id=ewa.id)).segment_id is None
    last = await FieldChange.filter(field="segment").order_by("-id").first()
    assert last
    assert (last.before["label"], last.after) == ("Advanced", None)


@pytest.mark.parametrize("replaced", [True, False])
async def test_a_deleted_word_takes_its_rules_along(api: Api, cast: Cast, replaced: bool) -> None:
    ewa = await make.contact(stage=cast.customer)
    await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 5), (cast.customer, 10))])
    await jobs.recalculate(str(cast.sales.id))
    given = {"id": id_of(cast.customer), "replacementId": id_of(cast.lead) if replaced else None}
    document = mutation("stageDelete", "deletedId").replace("$input: DeleteInput", "$input: EntryDeleteInput")
    assert (await api.as_(cast.ola)(document, input=given))["stageDelete"]["userErrors"] == []
    assert (await Segmentation.get(crm_id=cast.sales.id)).running
    await jobs.recalculate(str(cast.sales.id))
    (classifier,) = await Classifier.all()
    assert [rule.points for rule in classifier.entered] == [5]
    assert await name_of(ewa) == ("Advanced" if replaced else "Weak")


async def test_a_deleted_custom_field_does_not_count_until_it_is_back(api: Api, cast: Cast) -> None:
    words, ola = await words_of(cast), api.as_(cast.ola)
    field = words.fields["flag"]
    ewa = await make.contact(stage=cast.lead)
    rules = [
        values("STAGE", (cast.lead, 5)),
        {"customFieldId": id_of(field), "condition": "EXISTS", "points": 5},
    ]
    await save(api, cast, definitions=THIRDS, classifiers=rules)
    found = []
    for name, kind in (("Delete", "DeleteInput"), ("Restore", "CustomFieldRestoreInput")):
        await jobs.recalculate(str(cast.sales.id))
        found.append((await Contact.get(id=ewa.id)).segment_percent)
        document = f"mutation($input: {kind}!) {{ customField{name}(input: $input) {{ userErrors {{ code }} }} }}"
        assert (await ola(document, input={"id": id_of(field)}))[f"customField{name}"]["userErrors"] == []
        await jobs.recalculate(str(cast.sales.id))
        found.append((await Contact.get(id=ewa.id)).segment_percent)
    assert found == [50, 100, 100, 50]


async def test_only_contacts_of_the_crm_are_touched(api: Api, cast: Cast) -> None:
    other = await Crm.create(name="Other")
    stranger = await make.contact(crm=other, city="Łódź")
    await save(api, cast, definitions=THIRDS, classifiers=[values("CITY", ("Łódź", 1))])
    await jobs.recalculate(str(cast.sales.id))
    assert await name_of(stranger) is None
