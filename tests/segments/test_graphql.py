"""Segmentation through the front door."""

from typing import Any
from uuid import UUID

import pytest

from ringbook.core.ids import global_id
from ringbook.crms.models import Enterprise
from ringbook.custom_fields.shapes import OPTION
from ringbook.history.models import Event, FieldChange
from ringbook.segments import jobs
from ringbook.segments.models import Classifier, SegmentDefinition
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.queries import counted
from tests.segments.documents import CRMS, SCORE, THIRDS, UPDATE, save, values
from tests.segments.house import words_of

LIST = """query($filter: ContactFilter, $order: ContactOrder) { contacts(filter: $filter, order: $order) {
  nodes { firstName segment { name } } } }"""
RUNNING = "{ recalculations { crm { name } running processed total } }"


async def test_rules_are_saved_as_a_whole(api: Api, cast: Cast) -> None:
    given = values("STAGE", (cast.lead, 1), (cast.customer, 10), weight="0.5")
    saved = await save(api, cast, definitions=THIRDS, classifiers=[given])
    assert saved["userErrors"] == []
    segmentation = saved["segmentation"]
    assert [(each["name"], each["from"], each["to"]) for each in segmentation["definitions"]] == [
        ("Weak", "0", "30"),
        ("Moderate", "30", "70"),
        ("Advanced", "70", "100"),
    ]
    (classifier,) = segmentation["classifiers"]
    assert (classifier["weight"], classifier["highest"], segmentation["maximum"]) == ("0.5", "10", "5")
    assert classifier["rules"][1] == {
        "value": id_of(cast.customer), "label": "Customer", "from": None, "to": None, "points": "10",
    }  # fmt: skip
    assert segmentation["recalculation"]["running"]
    crms = {crm["name"]: crm["segmentation"] for crm in (await api.as_(cast.bartek)(CRMS))["crms"]}
    assert crms["Sales"]["version"] == segmentation["version"] == 2
    assert (crms["Service"]["version"], crms["Service"]["classifiers"], crms["Service"]["maximum"]) == (1, [], "0")


async def test_what_has_an_id_is_kept(api: Api, cast: Cast) -> None:
    first = await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    weak, *_ = first["segmentation"]["definitions"]
    stage = first["segmentation"]["classifiers"][0]["id"]
    changed = [{**THIRDS[0], "id": weak["id"], "name": "Poor"}, *THIRDS[1:]]
    second = await save(api, cast, definitions=changed, classifiers=[{**values("STAGE", (cast.lead, 2)), "id": stage}])
    definitions = second["segmentation"]["definitions"]
    assert (definitions[0]["id"], definitions[0]["name"]) == (weak["id"], "Poor")
    assert definitions[1]["id"] != first["segmentation"]["definitions"][1]["id"]
    assert second["segmentation"]["classifiers"][0]["id"] == stage


async def test_the_same_again_changes_nothing(api: Api, cast: Cast) -> None:
    first = (await save(api, cast, definitions=THIRDS))["segmentation"]
    same = [{key: each[key] for key in ("id", "name", "from", "to", "colour")} for each in first["definitions"]]
    again = await save(api, cast, definitions=same, expectedVersion=2)
    assert again["segmentation"]["version"] == 2
    assert await Event.filter(name="segmentation.changed").count() == 1


async def test_an_end_left_out_is_fifteen_higher(api: Api, cast: Cast) -> None:
    given = [{"name": str(low), "from": low, "colour": "#000000"} for low in range(0, 100, 15)]
    saved = (await save(api, cast, definitions=given))["segmentation"]["definitions"]
    assert [each["to"] for each in saved] == ["15", "30", "45", "60", "75", "90", "100"]


def part(low: Any, high: Any, name: str = "", colour: str = "#000000") -> dict[str, Any]:
    return {"name": name or f"{low}-{high}", "from": low, "to": high, "colour": colour}


@pytest.mark.parametrize(
    ("definitions", "problems"),
    [
        ([part(10, 100)], [("STARTS_ABOVE_ZERO", "definitions.0.from")]),
        ([part(0, 99.99)], [("ENDS_BELOW_HUNDRED", "definitions.0.to")]),
        ([part(50, 100), part(0, 40)], [("GAP", "definitions.0.from")]),
        ([part(0, 60), part(50, 100)], [("OVERLAP", "definitions.1.from")]),
        ([part(0, 100), part(20, 30)], [("OVERLAP", "definitions.1.from")]),
        ([part(0, 0), part(0, 100)], [("FROM_ABOVE_TO", "definitions.0.to")]),
        ([part(-1, 100)], [("OUT_OF_RANGE", "definitions.0.from")]),
        ([part(0, 101)], [("OUT_OF_RANGE", "definitions.0.to")]),
        ([part("half", 100)], [("NOT_A_NUMBER", "definitions.0.from")]),
        ([part(0, "33.333")], [("TOO_PRECISE", "definitions.0.to")]),
        ([part(0, 100, colour="red")], [("NOT_A_COLOUR", "definitions.0.colour")]),
        ([part(0, 100, name=" ")], [("BLANK", "definitions.0.name")]),
        ([part(0, 100, name="x" * 81)], [("TOO_LONG", "definitions.0.name")]),
        ([part(0, 50, name="Good"), part(50, 100, name="good")], [("TAKEN", "definitions.1.name")]),
        ([{**part(0, 100), "id": "made-up"}], [("NOT_FOUND", "definitions.0.id")]),
        ([part(0, 100)] * 51, [("TOO_MANY", "definitions")]),
        (
            [part(0, 50, colour="x"), part(60, "x")],
            [("NOT_A_COLOUR", "definitions.0.colour"), ("NOT_A_NUMBER", "definitions.1.to")],
        ),
    ],
)
async def test_bad_definitions_are_answered(
    api: Api, cast: Cast, definitions: list[dict[str, Any]], problems: list[tuple[str, str]]
) -> None:
    refused = await save(api, cast, definitions=definitions)
    assert codes(refused) == problems
    assert refused["segmentation"] is None


async def test_bad_classifiers_are_answered(api: Api, cast: Cast) -> None:
    words = await words_of(cast)
    fields = {name: id_of(field) for name, field in words.fields.items()}
    foreign = await make.contact(crm=cast.service)

    def custom(name: str, condition: str, *rules: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {"customFieldId": fields[name], "condition": condition, "rules": list(rules), **more}

    def value(text: str | None) -> dict[str, Any]:
        return {"value": text, "points": 1}

    wrong = {
        "parameter": [
            {"condition": "EXISTS", "points": 1},
            {"parameter": "CITY", "customFieldId": fields["text"], "condition": "EXISTS", "points": 1},
        ],
        "customFieldId": [{"customFieldId": id_of(foreign), "condition": "EXISTS", "points": 1}],
        "condition": [{"parameter": "CITY", "condition": "RANGE"}, custom("text", "RANGE")],
        "points": [{"parameter": "CITY", "condition": "EXISTS"}, custom("text", "EXISTS", points=-1)],
        "weight": [custom("text", "VALUE", weight="x"), custom("text", "VALUE", weight="0.00001")],
        "id": [custom("text", "VALUE", id=fields["text"])],
        "rules.0.points": [custom("text", "VALUE", {"value": "a", "points": 1_000_001})],
        "rules.0.value": [
            values("STAGE", (cast.vip, 1)),
            values("CITY", (" ", 1)),
            values("CITY", ("x" * 501, 1)),
            custom("integer", "VALUE", value("ten")),
            custom("flag", "VALUE", value("yes")),
            custom("date", "VALUE", value("31.12.2026")),
            custom("choice", "VALUE", value(words.ids["choices"][0])),
            custom("text", "VALUE", value(None)),
        ],
        "rules.1.value": [
            values("CITY", ("Łódź", 1), ("LODZ ", 2)),
            custom("decimal", "VALUE", value("1"), value("1.0")),
        ],
        "rules.0.to": [custom("integer", "RANGE", {"from": 5, "to": 4, "points": 1})],
        "rules.0.from": [
            custom("decimal", "RANGE", {"from": "much", "points": 1}),
            custom("integer", "RANGE", {"points": 1}),
        ],
    }
    expected = {
        "parameter": ["ONE_OF_BOTH"] * 2,
        "customFieldId": ["NOT_FOUND"],
        "condition": ["NOT_A_NUMBER_FIELD"] * 2,
        "points": ["REQUIRED", "OUT_OF_RANGE"],
        "weight": ["NOT_A_NUMBER", "TOO_PRECISE"],
        "id": ["NOT_FOUND"],
        "rules.0.points": ["OUT_OF_RANGE"],
        "rules.0.value": [
            *("NOT_FOUND", "BLANK", "TOO_LONG", "NOT_A_NUMBER", "NOT_A_FLAG", "NOT_A_DATE", "NOT_FOUND", "BLANK")
        ],
        "rules.1.value": ["TAKEN"] * 2,
        "rules.0.to": ["FROM_ABOVE_TO"],
        "rules.0.from": ["NOT_A_NUMBER", "REQUIRED"],
    }
    for path, classifiers in wrong.items():
        for classifier, code in zip(classifiers, expected[path], strict=True):
            assert codes(await save(api, cast, classifiers=[classifier])) == [(code, f"classifiers.0.{path}")]


async def test_custom_fields_count_by_their_type(api: Api, cast: Cast) -> None:
    words = await words_of(cast)
    option = global_id(OPTION, UUID(words.ids["choice"][0]))
    rules = [
        {
            "customFieldId": id_of(words.fields["choice"]),
            "condition": "VALUE",
            "rules": [{"value": option, "points": 2}],
        },
        {
            "customFieldId": id_of(words.fields["integer"]),
            "condition": "RANGE",
            "rules": [{"from": 10, "points": 3}, {"from": 0, "to": 9, "points": 1}],
        },
        {"customFieldId": id_of(words.fields["flag"]), "condition": "VALUE", "rules": [{"value": "true", "points": 1}]},
    ]
    saved = (await save(api, cast, definitions=THIRDS, classifiers=rules))["segmentation"]
    labels = [[rule["label"] for rule in each["rules"]] for each in saved["classifiers"]]
    assert labels == [["Option 0"], ["≥ 10", "0–9"], ["yes"]]
    assert saved["classifiers"][0]["rules"][0]["value"] == option
    assert saved["classifiers"][0]["customField"]["name"] == "choice"


async def test_a_second_editor_is_told(api: Api, cast: Cast) -> None:
    await save(api, cast, definitions=THIRDS)
    late = await save(api, cast, definitions=[part(0, 100)], expectedVersion=1)
    assert codes(late) == [("CONFLICT", "definitions")]


async def test_who_keeps_what_somebody_else_removed_is_told_of_the_conflict(api: Api, cast: Cast) -> None:
    first = (await save(api, cast, definitions=THIRDS))["segmentation"]
    await save(api, cast, definitions=[part(0, 100)])
    kept = [{**each, "id": old["id"]} for each, old in zip(THIRDS, first["definitions"], strict=True)]
    late = await save(api, cast, definitions=[*kept[:2], {**kept[2], "name": "Best"}], expectedVersion=2)
    assert codes(late) == [("CONFLICT", "definitions")]
    assert codes(await save(api, cast, definitions=kept)) == [("NOT_FOUND", f"definitions.{n}.id") for n in range(3)]


async def test_a_consultant_reads_the_rules_and_may_not_change_them(api: Api, cast: Cast) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(UPDATE, input={"crmId": id_of(cast.sales), "definitions": [], "classifiers": []})
    assert refusal.value.code == "FORBIDDEN"


async def test_a_hidden_crm_gives_nothing_away(api: Api, cast: Cast) -> None:
    await Enterprise.all().update(restricted_crm=True)
    await make.contact(managers=[cast.zofia])
    await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    await jobs.recalculate(str(cast.sales.id))
    assert [crm["name"] for crm in (await api.as_(cast.zofia)(CRMS))["crms"]] == ["Service"]
    assert (await api.as_(cast.zofia)(RUNNING))["recalculations"] == []
    sales = "query($id: ID!) { node(id: $id) { id } }"
    for row in [*await SegmentDefinition.all(), *await Classifier.all()]:
        assert (await api.as_(cast.zofia)(sales, id=id_of(row)))["node"] is None
        assert (await api.as_(cast.bartek)(sales, id=id_of(row)))["node"] == {"id": id_of(row)}


async def test_a_preview_counts_who_moves_and_saves_nothing(api: Api, cast: Cast) -> None:
    for n in range(3):
        await make.contact(stage=cast.customer if n else cast.lead)
    await make.contact()
    rules = {"definitions": THIRDS, "classifiers": [values("STAGE", (cast.lead, 5), (cast.customer, 10))]}
    before = await save(api, cast, **rules, dryRun=True)
    assert before["moves"] == [
        {"from": None, "to": 0, "count": 1},
        {"from": None, "to": 1, "count": 1},
        {"from": None, "to": 2, "count": 2},
    ]
    assert (before["segmentation"]["version"], before["segmentation"]["definitions"]) == (1, [])
    leads = {"or": [{"stage": {"eq": id_of(cast.lead)}}, {"city": {"contains": "100%s"}}]}
    narrowed = await save(api, cast, **rules, dryRun=True, filter=leads)
    assert narrowed["moves"] == [{"from": None, "to": 1, "count": 1}]
    saved = (await save(api, cast, **rules))["segmentation"]
    await jobs.recalculate(str(cast.sales.id))
    kept = [{key: each[key] for key in ("id", "name", "from", "to", "colour")} for each in saved["definitions"]]
    assert (await save(api, cast, **(rules | {"definitions": kept}), dryRun=True))["moves"] == []
    wider = [{**kept[0], "to": 60}, {**kept[2], "from": 60}]
    after = await save(api, cast, **(rules | {"definitions": wider}), dryRun=True)
    assert after["moves"] == [{"from": {"name": "Moderate"}, "to": 0, "count": 1}]
    assert len((await save(api, cast, **(rules | {"definitions": []}), dryRun=True))["moves"]) == 3


async def test_a_contact_explains_its_score(api: Api, cast: Cast) -> None:
    rules = [
        values("STAGE", (cast.lead, 1), (cast.customer, 10), weight=2),
        values("CITY", ("Łódź", 4)),
        {"parameter": "EMAIL", "condition": "EXISTS", "points": 6},
    ]
    await save(api, cast, definitions=THIRDS, classifiers=rules)
    ewa = await make.contact(stage=cast.lead, city=" lodz", emails=["ewa@example.com"])
    await jobs.recalculate(str(cast.sales.id))
    shown = (await api.as_(cast.bartek)(SCORE, id=id_of(ewa)))["contact"]
    score = shown["segmentScore"]
    assert (score["points"], score["maximum"], score["percent"]) == ("12", "30", "40.00")
    assert shown["segment"] == score["segment"] == {"name": "Moderate"}
    assert [(each["points"], each["weighted"], each["highest"], each["rule"]) for each in score["parts"]] == [
        ("1", "2", "10", {"label": "Lead"}),
        ("4", "4", "4", {"label": "Łódź"}),
        ("6", "6", "6", None),
    ]
    assert shown["timeline"]["nodes"][0]["name"] == "contact.segmented"
    (change,) = shown["timeline"]["nodes"][0]["changes"]
    assert (change["field"], change["before"]) == ("segment", None)
    assert '"label":"Moderate"' in change["after"]


async def test_lists_are_filtered_and_ordered_by_segment(api: Api, cast: Cast) -> None:
    rules = [values("STAGE", (cast.lead, 1), (cast.customer, 10))]
    saved = await save(api, cast, definitions=THIRDS, classifiers=rules)
    for name, stage in (("Ada", cast.lead), ("Bob", cast.customer), ("Cyd", None)):
        await make.contact(first_name=name, stage=stage)
    await make.contact(crm=cast.service, first_name="Dan")
    await jobs.recalculate(str(cast.sales.id))
    ola = api.as_(cast.ola)

    async def names(**given: Any) -> list[str]:
        return [each["firstName"] for each in (await ola(LIST, **given))["contacts"]["nodes"]]

    advanced = saved["segmentation"]["definitions"][2]["id"]
    assert await names(filter={"segment": {"eq": advanced}}) == ["Bob"]
    assert await names(filter={"segment": {"isNull": True}}) == ["Dan"]
    assert await names(order={"field": "SEGMENT", "direction": "DESC"}) == ["Bob", "Ada", "Cyd", "Dan"]
    assert await names(order={"field": "SEGMENT"}) == ["Cyd", "Ada", "Bob", "Dan"]
    counts = (await ola(CRMS))["crms"][0]["segmentation"]["definitions"]
    assert [each["contactCount"] for each in counts] == [2, 0, 1]
    assert {
        each["contactCount"] for each in (await api.as_(cast.karol)(CRMS))["crms"][0]["segmentation"]["definitions"]
    } == {0}


async def test_a_page_of_scores_takes_the_same_few_statements(api: Api, cast: Cast) -> None:
    await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    document = "{ contacts { nodes { segment { name } segmentScore { percent parts { rule { label } } } } } }"
    sent = []
    for count in (1, 7):
        for _ in range(count):
            await make.contact(stage=cast.lead)
        with counted() as statements:
            await api.as_(cast.bartek)(document)
        sent.append(len(statements))
    assert sent[0] == sent[1]


async def test_running_recalculations_are_shown(api: Api, cast: Cast) -> None:
    await make.contact(stage=cast.lead)
    await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    running = {"crm": {"name": "Sales"}, "running": True, "processed": 0, "total": 0}
    assert (await api.as_(cast.bartek)(RUNNING))["recalculations"] == [running]
    await jobs.recalculate(str(cast.sales.id))
    assert (await api.as_(cast.bartek)(RUNNING))["recalculations"] == []
    finished = (await api.as_(cast.ola)(CRMS))["crms"][0]["segmentation"]["recalculation"]
    assert (finished["processed"], finished["total"], finished["running"]) == (1, 1, False)
    part = (await api.as_(cast.bartek)(CRMS))["crms"][0]["segmentation"]["recalculation"]
    assert (part["processed"], part["total"]) == (100, 100)  # how many there are is not theirs to know
    event = await Event.get(name="segmentation.finished")
    assert event.also_tell == ["settings"]


async def test_the_change_is_in_the_history(api: Api, cast: Cast) -> None:
    await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    event = await Event.get(name="segmentation.changed")
    assert (event.by_name, event.also_tell) == ("Ola Nowak", ["settings"])
    changes = {each.field: each.after for each in await FieldChange.filter(event_id=event.id)}
    assert [each["label"] for each in changes["definitions"]] == [
        *("Weak: 0–30 %", "Moderate: 30–70 %", "Advanced: 70–100 %")
    ]
    assert [each["label"] for each in changes["classifiers"]] == ["stage × 1"]


async def test_a_preview_says_what_is_wrong_with_its_filter(api: Api, cast: Cast) -> None:
    rules = {"definitions": THIRDS, "classifiers": [values("STAGE", (cast.lead, 5))]}
    wrong = await save(api, cast, **rules, dryRun=True, filter={"search": "x" * 201})
    assert codes(wrong) == [("TOO_LONG", "filter.search")]
