"""Projects through the front door, with the rules of their phone meetings."""

from typing import Any

import pytest
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of

from ringbook.crms.models import Enterprise
from ringbook.dictionaries.models import Stage
from ringbook.history.models import Event, FieldChange
from ringbook.identity.models import Role
from ringbook.projects.models import Project

RULES = "dialling days from to timezone presentedNumber tries pauseMinutes kinds stages { name }"
CREATE = f"""mutation($input: ProjectInput!) {{ projectCreate(input: $input) {{
  project {{ id name phoneMeetings {{ {RULES} }} }} userErrors {{ code message path }} }} }}"""
UPDATE = f"""mutation($input: ProjectPatch!) {{ projectUpdate(input: $input) {{
  project {{ version name crm {{ name }} phoneMeetings {{ {RULES} }} }} userErrors {{ code message path }} }} }}"""
DELETE = """mutation($input: DeleteInput!) { projectDelete(input: $input) { deletedId userErrors { code path } } }"""
GIVEN = {
    "dialling": True,
    "days": ["SAT", "MON"],
    "from": "08:30",
    "to": "12:00",
    "timezone": "Europe/London",
    "presentedNumber": "22 100 20 30",
    "tries": 20,
    "pauseMinutes": 1,
    "kinds": ["PARTNER"],
}


@pytest.fixture
async def hotline(cast: Cast) -> Project:
    return await Project.get(name="Hotline")


async def change(cast: Cast, project: Project, **given: Any) -> dict[str, Any]:
    answer: dict[str, Any] = (await Api(cast.ola)(UPDATE, input={"id": id_of(project)} | given))["projectUpdate"]
    return answer


async def test_a_new_project_dials_nobody(api: Api, cast: Cast) -> None:
    made = (await api.as_(cast.ola)(CREATE, input={"name": "Winter"}))["projectCreate"]["project"]
    assert made["phoneMeetings"] == {
        "dialling": False, "days": ["MON", "TUE", "WED", "THU", "FRI"], "from": "09:00", "to": "17:00",
        "timezone": "Europe/Warsaw", "presentedNumber": "", "tries": 3, "pauseMinutes": 60,
        "kinds": ["CUSTOMER", "PARTNER"], "stages": [],
    }  # fmt: skip


async def test_rules_are_given_at_once_or_later(api: Api, cast: Cast, hotline: Project) -> None:
    rules = GIVEN | {"stageIds": [id_of(cast.customer), id_of(cast.lead)]}
    shown = GIVEN | {
        "days": ["MON", "SAT"],
        "presentedNumber": "+48221002030",
        "stages": [{"name": "Lead"}, {"name": "Customer"}],
    }
    given = {"name": "Winter", "crmId": id_of(cast.sales), "phoneMeetings": rules}
    made = (await api.as_(cast.ola)(CREATE, input=given))["projectCreate"]
    assert (made["userErrors"], made["project"]["phoneMeetings"]) == ([], shown)
    changed = await change(cast, hotline, phoneMeetings=rules)
    assert (changed["userErrors"], changed["project"]["phoneMeetings"]) == ([], shown)
    less = await change(cast, hotline, phoneMeetings={"tries": 1, "presentedNumber": " "})
    assert less["project"]["phoneMeetings"] == shown | {"tries": 1, "presentedNumber": ""}
    fields = await FieldChange.filter(event__subject_id=hotline.id).values_list("field", flat=True)
    assert {"dial_days", "dial_stages", "tries"} <= set(fields)
    assert {event.also_tell[0] async for event in Event.filter(subject_id=hotline.id)} == {"settings"}


@pytest.mark.parametrize(
    ("rules", "problems"),
    [
        ({"from": "17:00"}, [("INVALID_RANGE", "phoneMeetings.to")]),
        ({"to": "24:00"}, [("INVALID_TIME", "phoneMeetings.to")]),
        ({"from": "9:00", "to": ""}, [("INVALID_TIME", "phoneMeetings.from"), ("INVALID_TIME", "phoneMeetings.to")]),
        ({"dialling": True, "days": []}, [("BLANK", "phoneMeetings.days")]),
        ({"kinds": []}, [("BLANK", "phoneMeetings.kinds")]),
        ({"timezone": "Europe/Atlantis"}, [("UNKNOWN_TIMEZONE", "phoneMeetings.timezone")]),
        ({"timezone": "localtime"}, [("UNKNOWN_TIMEZONE", "phoneMeetings.timezone")]),
        ({"timezone": "../../etc/passwd"}, [("UNKNOWN_TIMEZONE", "phoneMeetings.timezone")]),
        ({"tries": 0}, [("OUT_OF_RANGE", "phoneMeetings.tries")]),
        ({"tries": 21, "pauseMinutes": 1441},
         [("OUT_OF_RANGE", "phoneMeetings.tries"), ("OUT_OF_RANGE", "phoneMeetings.pauseMinutes")]),
        ({"presentedNumber": "abc"}, [("LETTERS", "phoneMeetings.presentedNumber")]),
        ({"presentedNumber": "123"}, [("TOO_SHORT", "phoneMeetings.presentedNumber")]),
        ({"stageIds": ["made-up"]}, [("NOT_FOUND", "phoneMeetings.stageIds.0")]),
    ],
)  # fmt: skip
async def test_bad_rules_are_answered(
    api: Api, cast: Cast, hotline: Project, rules: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    assert codes(await change(cast, hotline, phoneMeetings=rules)) == problems
    given = {"name": "Winter", "phoneMeetings": rules}
    assert codes((await api.as_(cast.ola)(CREATE, input=given))["projectCreate"]) == problems
    assert await Project.filter(name="Winter").exists() is False


async def test_a_rule_is_held_against_those_that_are_there(cast: Cast, hotline: Project) -> None:
    assert codes(await change(cast, hotline, phoneMeetings={"days": []})) == []
    assert codes(await change(cast, hotline, phoneMeetings={"dialling": True})) == [("BLANK", "phoneMeetings.days")]
    assert codes(await change(cast, hotline, phoneMeetings={"to": "08:00"})) == [("INVALID_RANGE", "phoneMeetings.to")]


async def test_stages_are_those_of_the_projects_crm(cast: Cast, hotline: Project) -> None:
    other = await Stage.create(crm=cast.service, name="New", colour="#000000")
    stages = {"stageIds": [id_of(cast.lead), id_of(other)]}
    wrong = [("WRONG_CRM", "phoneMeetings.stageIds.1")]
    assert codes(await change(cast, hotline, phoneMeetings=stages)) == wrong
    away = {"crmId": id_of(cast.service), "phoneMeetings": stages}
    assert codes(await change(cast, hotline, **away)) == [("WRONG_CRM", "phoneMeetings.stageIds.0")]
    assert codes(await change(cast, hotline, crmId=None, phoneMeetings={"stageIds": [id_of(other)]})) == [
        ("WRONG_CRM", "phoneMeetings.stageIds.0")
    ]


async def test_a_project_that_changes_its_crm_dials_nobody_by_mistake(cast: Cast, hotline: Project) -> None:
    """Rules without a stage reach everybody: those whose stages stay behind are switched off."""
    await change(cast, hotline, phoneMeetings={"dialling": True, "stageIds": [id_of(cast.lead)]})
    moved = (await change(cast, hotline, crmId=id_of(cast.service)))["project"]
    assert moved["crm"] == {"name": "Service"}
    assert (moved["phoneMeetings"]["stages"], moved["phoneMeetings"]["dialling"]) == ([], False)
    await change(cast, hotline, phoneMeetings={"dialling": True})
    back = (await change(cast, hotline, crmId=id_of(cast.sales)))["project"]
    assert back["phoneMeetings"]["dialling"] is True


async def test_two_change_the_same_rule_and_the_later_one_is_told(cast: Cast, hotline: Project) -> None:
    for begin in ("08:00", "07:00"):
        answer = await change(cast, hotline, expectedVersion=1, phoneMeetings={"from": begin})
    assert codes(answer) == [("CONFLICT", "phoneMeetings.from")]
    assert codes(await change(cast, hotline, expectedVersion=1, phoneMeetings={"tries": 5})) == []


async def test_a_deleted_project_opens_no_crm(api: Api, cast: Cast, hotline: Project) -> None:
    assert (await eyes_of(cast.bartek)).crm_ids == {cast.sales.id}
    done = (await api.as_(cast.ola)(DELETE, input={"id": id_of(hotline)}))["projectDelete"]
    assert done == {"deletedId": id_of(hotline), "userErrors": []}
    assert (await eyes_of(cast.bartek)).crm_ids == frozenset()
    assert codes((await api.as_(cast.ola)(DELETE, input={"id": id_of(hotline)}))["projectDelete"]) == [
        ("NOT_FOUND", "id")
    ]


async def test_a_consultant_may_not(api: Api, cast: Cast, hotline: Project) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(DELETE, input={"id": id_of(hotline)})
    assert refusal.value.code == "FORBIDDEN"


async def test_who_sets_projects_up_does_not_open_a_hidden_crm(api: Api, cast: Cast, hotline: Project) -> None:
    await Enterprise.all().update(restricted_crm=True, default_crm_id=cast.sales.id)
    role = await Role.create(name="Office", permissions=["projects:edit"])
    await cast.karol.roles.add(role)
    karol = api.as_(cast.karol)
    asked = await karol("{ enterprise { defaultCrm { name } } projects { name crm { name } } }")
    assert asked == {
        "enterprise": {"defaultCrm": None},
        "projects": [{"name": "Complaints", "crm": None}, {"name": "Hotline", "crm": None}],
    }
    patch = {"id": id_of(hotline), "memberIds": [id_of(cast.karol)]}
    assert codes((await karol(UPDATE, input=patch))["projectUpdate"]) == [("NOT_FOUND", "id")]
    assert codes((await karol(DELETE, input={"id": id_of(hotline)}))["projectDelete"]) == [("NOT_FOUND", "id")]
