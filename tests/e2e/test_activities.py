"""The day's work: the list of activities, their dialog, what is done and what waits, by keyboard and live."""

import re
from typing import Any
from uuid import uuid4

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk

TASK = "mutation($input: TaskInput!) { taskCreate(input: $input) { task { id } userErrors { message } } }"
FIRM = (
    "mutation($input: OrganizationInput!)"
    " { organizationCreate(input: $input) { organization { id } userErrors { message } } }"
)
CHANGE = "mutation($input: TaskPatch!) { taskUpdate(input: $input) { userErrors { message } } }"
MEETING = "mutation($input: MeetingInput!) { meetingCreate(input: $input) { userErrors { message } } }"
PEOPLE = "query($name: String!) { contacts(filter: {search: $name}) { nodes { id organization { id } } } }"
PERSON = "mutation($input: ContactInput!) { contactCreate(input: $input) { contact { id } userErrors { message } } }"


class Activities:
    """The list of activities in front of somebody."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.page = desk, desk.page
        self.grid = desk.page.get_by_role("grid", name="Activities")

    async def open(self, search: str = "") -> None:
        await self.page.goto(f"/activities{search}")
        await expect(self.grid.get_by_role("checkbox", name="Done: ").first).to_be_visible()

    def row(self, subject: str) -> Locator:
        return self.grid.get_by_role("row").filter(has_text=subject)

    def ring(self, subject: str) -> Locator:
        return self.page.get_by_role("checkbox", name=f"Done: {subject}")

    def dialog(self, name: str) -> Locator:
        return self.page.get_by_role("dialog", name=name)

    async def press(self, *keys: str) -> None:
        await self.grid.focus()
        for key in keys:
            await self.page.keyboard.press(key)

    async def find(self, field: Locator, name: str) -> None:
        """By keyboard: Enter takes what is marked, so it waits for the mark."""
        await field.fill(name)
        found = self.page.get_by_role("option", name=name).first
        await expect(found).to_have_attribute("data-combobox-selected", "true")
        await field.press("Enter")


async def task(desk: Desk, **values: Any) -> str:
    """A new task's subject, which nobody else has."""
    subject = values.pop("subject", f"Zadanie {uuid4().hex[:8]}")
    await desk.ask(TASK, input={"subject": subject, "startsAt": "2026-01-12T09:00", **values})
    return str(subject)


async def firm(desk: Desk) -> tuple[str, str]:
    """A new organization's name and that of the one who works there."""
    crm = (await desk.ask("{ viewer { defaultCrm { id } } }"))["viewer"]["defaultCrm"]["id"]
    unique = uuid4().hex[:8]
    made = await desk.ask(FIRM, input={"crmId": crm, "name": f"Hurtownia {unique}"})
    firm_id = made["organizationCreate"]["organization"]["id"]
    person = {"crmId": crm, "firstName": "Iza", "lastName": f"Hurtowa{unique}", "organizationId": firm_id}
    await desk.ask(PERSON, input=person)
    return f"Hurtownia {unique}", f"Iza Hurtowa{unique}"


async def test_the_list_begins_with_what_is_mine_and_open(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    mine, closed = await task(bartek.desk), await task(bartek.desk, done=True)
    await bartek.open()
    await expect(bartek.row(mine)).to_be_visible()
    await expect(bartek.row(closed)).to_have_count(0)
    views = bartek.page.get_by_role("navigation", name="Views")
    await expect(views.get_by_role("button", name="Mine")).to_have_attribute("aria-current", "page")
    conditions = bartek.page.get_by_role("region", name="Filter")
    await expect(conditions).to_contain_text("Assigned to me")
    await conditions.get_by_role("button", name="Clear", exact=True).press("Enter")
    await bartek.page.get_by_role("searchbox", name="Search activities").fill(closed)
    await expect(bartek.row(closed)).to_be_visible()


async def test_a_task_is_finished_and_taken_back_in_the_list(sit_down: SitDown) -> None:
    bartek, screen = Activities(await sit_down("bartek")), Activities(await sit_down("bartek"))
    subject = await task(bartek.desk)
    await bartek.open(f"?view=mine&q={subject}")
    await screen.open(f"?view=all&q={subject}")
    await bartek.press("ArrowDown", "d")
    await expect(bartek.ring(subject)).to_be_checked()
    await expect(screen.ring(subject)).to_be_checked()
    # it stays for a moment: a second press takes it back
    await bartek.press("d")
    await expect(bartek.ring(subject)).not_to_be_checked()
    await expect(screen.ring(subject)).not_to_be_checked()
    await screen.ring(subject).click()
    await expect(bartek.row(subject)).to_have_count(0)
    await screen.desk.button("Undo").click()
    await expect(screen.ring(subject)).not_to_be_checked()
    assert await violations(screen.page) == ""


async def test_the_note_is_edited_right_in_the_list(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    subject = await task(bartek.desk, note="Najpierw cennik")
    await bartek.open(f"?view=mine&q={subject}")
    await bartek.press("ArrowDown", "e")
    note = bartek.page.get_by_role("textbox", name=f"Note of {subject}")
    await expect(note).to_be_focused()
    await note.fill("Cennik wysłany")
    await note.press("Control+Enter")
    await expect(note).to_have_count(0)
    await expect(bartek.row(subject)).to_contain_text("Cennik wysłany")
    await expect(bartek.grid).to_be_focused()


async def test_a_press_elsewhere_saves_the_note_and_escape_asks(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    subject = await task(bartek.desk)
    await bartek.open(f"?view=mine&q={subject}")
    await bartek.press("ArrowDown", "e")
    note = bartek.page.get_by_role("textbox", name=f"Note of {subject}")
    await note.fill("Oddzwonią po ósmej")
    await bartek.page.get_by_role("heading", level=1).click()
    await expect(note).to_have_count(0)
    await expect(bartek.row(subject)).to_contain_text("Oddzwonią po ósmej")
    await bartek.press("e")
    await note.fill("Nie oddzwonią")
    await note.press("Escape")
    await bartek.dialog("Discard what you typed?").get_by_role("button", name="Discard").press("Enter")
    await expect(note).to_have_count(0)
    await expect(bartek.row(subject)).to_contain_text("Oddzwonią po ósmej")


async def test_a_conversation_is_with_people_of_its_organization(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    name, person = await firm(bartek.desk)
    await bartek.open("?view=all")
    await bartek.page.keyboard.press("n")
    await bartek.page.get_by_role("menuitem", name="Conversation", exact=True).press("Enter")
    window = bartek.dialog("New activity")
    add = window.get_by_role("button", name="Add person")
    await expect(add).to_be_disabled()
    subject = f"Rozmowa {uuid4().hex[:8]}"
    await window.get_by_role("textbox", name="Subject").fill(subject)
    await bartek.find(window.get_by_role("combobox", name="Organization"), name)
    await add.press("Enter")
    people = bartek.page.get_by_role("listbox", name="People")
    await expect(people.get_by_role("option")).to_have_text([person])
    await bartek.find(bartek.page.get_by_label("Search for a person"), person)
    clock = window.get_by_role("timer", name="Time")
    await expect(clock).not_to_have_text("0:00")

    # a reload loses nothing, and the clock went on
    await bartek.page.reload()
    await expect(window.get_by_role("textbox", name="Subject")).to_have_value(subject)
    await window.get_by_role("button", name="Pause").press("Enter")
    counted = await clock.inner_text()
    await expect(clock).not_to_have_text("0:00")
    assert await violations(bartek.page) == ""
    await window.get_by_role("button", name="Add", exact=True).press("Enter")
    await expect(window).to_have_count(0)

    await bartek.open(f"?view=all&q={subject}")
    await expect(bartek.row(subject)).to_contain_text(person)
    await bartek.press("ArrowDown", "Enter")
    saved = bartek.dialog("Conversation")
    await expect(saved.get_by_role("timer", name="Time")).to_have_text(counted)
    await saved.get_by_role("button", name="Start").press("Enter")
    await expect(saved.get_by_role("button", name="Pause")).to_be_visible()
    await expect(saved.get_by_role("timer", name="Time")).not_to_have_text(counted)


async def test_all_that_a_meeting_lacks_is_told_at_once(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    await bartek.open("?view=all")
    await bartek.page.keyboard.press("n")
    await bartek.page.get_by_role("menuitem", name="Meeting", exact=True).press("Enter")
    window = bartek.dialog("New activity")
    await window.get_by_role("button", name="Add", exact=True).click()
    await expect(window.get_by_role("textbox", name="Subject")).to_be_focused()
    await expect(window.get_by_role("combobox", name="Organization")).to_have_attribute("aria-invalid", "true")
    await expect(window).to_contain_text("Choose the organization.")
    await expect(window).to_contain_text("Choose the contact person.")
    assert await violations(bartek.page) == ""


async def test_a_reload_keeps_that_it_is_done_already(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    await bartek.open("?view=all")
    await bartek.page.keyboard.press("n")
    await bartek.page.get_by_role("menuitem", name="Task", exact=True).press("Enter")
    done = bartek.dialog("New activity").get_by_role("checkbox", name="Done already")
    await done.press("Space")
    await bartek.page.reload()
    await expect(done).to_be_checked()


async def test_two_change_the_same_and_see_both_values(sit_down: SitDown) -> None:
    bartek, ola = Activities(await sit_down("bartek")), await sit_down("ola")
    subject = f"Zadanie {uuid4().hex[:8]}"
    made = await bartek.desk.ask(TASK, input={"subject": subject, "startsAt": "2026-01-12T09:00"})
    await bartek.open(f"?view=mine&q={subject}")
    await bartek.press("ArrowDown", "Enter")
    window = bartek.dialog("Task")
    await window.get_by_role("textbox", name="Subject").fill(f"{subject} moje")
    await ola.ask(CHANGE, input={"id": made["taskCreate"]["task"]["id"], "subject": f"{subject} jej"})
    await window.get_by_role("button", name="Save").click()
    told = window.get_by_role("alert")
    await expect(told).to_contain_text(f"Subject: {subject} jej")
    await expect(told).to_contain_text(f"Subject: {subject} moje")
    await expect(told).to_be_focused()
    await expect(told).to_be_in_viewport(ratio=1)
    await told.get_by_role("button", name="Save mine").press("Enter")
    await expect(bartek.row(f"{subject} moje")).to_be_visible()


async def test_what_a_meeting_costs_is_shown_as_it_was_typed(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek", locale="pl-PL"))
    _, name = await firm(bartek.desk)
    person = (await bartek.desk.ask(PEOPLE, name=name))["contacts"]["nodes"][0]
    currency = (await bartek.desk.ask("{ dictionary(kind: CURRENCY) { id } }"))["dictionary"][0]["id"]
    subject = f"Spotkanie {uuid4().hex[:8]}"
    who = {"contactId": person["id"], "organizationId": person["organization"]["id"]}
    cost = {"expectedCost": {"amount": "1234.56", "currencyId": currency}}
    values = {"subject": subject, "startsAt": "2031-01-13T10:00", **who, **cost}
    await bartek.desk.ask(MEETING, input=values)
    await bartek.page.goto(f"/activities?view=all&q={subject}")
    await bartek.page.get_by_role("row").filter(has_text=subject).click()
    field = bartek.dialog("Spotkanie").get_by_role("textbox", name="Spodziewane koszty")
    await expect(field).to_have_value("1234,56")


async def test_the_next_one_is_one_click_away_and_done_locks(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    subject = await task(bartek.desk)
    await bartek.open(f"?view=mine&q={subject}")
    await bartek.press("ArrowDown", "Enter")
    window = bartek.dialog("Task")
    await window.get_by_role("checkbox", name="Plan the next one in").press("Space")
    await window.get_by_role("textbox", name="How much later").fill("2")
    await window.get_by_role("button", name="Save").press("Enter")
    await expect(bartek.row(subject)).to_have_count(2)
    await bartek.press("Home", "Enter")
    await window.get_by_role("button", name=re.compile("^Next: ")).press("Enter")
    await expect(window.get_by_role("button", name=re.compile("^Previous: "))).to_be_visible()
    await expect(window.get_by_label("Due")).to_have_value("2026-01-14T09:00")

    await window.get_by_role("button", name="Finish").press("Enter")
    await expect(window.get_by_role("textbox", name="Subject")).to_be_disabled()
    await expect(window.get_by_role("button", name="Save")).to_be_disabled()
    await window.get_by_role("button", name="Take back").press("Enter")
    await expect(window.get_by_role("textbox", name="Subject")).to_be_enabled()


async def test_an_hour_that_the_clocks_skip_is_told_at_its_field(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    await bartek.open("?view=all")
    await bartek.page.keyboard.press("n")
    await bartek.page.get_by_role("menuitem", name="Task", exact=True).press("Enter")
    window = bartek.dialog("New activity")
    await window.get_by_role("textbox", name="Subject").fill("Zmiana czasu")
    await window.get_by_label("Due").fill("2027-03-28T02:30")
    await window.get_by_role("button", name="Add", exact=True).press("Enter")
    await expect(window.get_by_label("Due")).to_have_attribute("aria-invalid", "true")
    await expect(window.get_by_label("Due")).to_be_focused()


async def test_many_are_finished_at_once_and_taken_back(sit_down: SitDown) -> None:
    bartek = Activities(await sit_down("bartek"))
    word = uuid4().hex[:8]
    subjects = [await task(bartek.desk, subject=f"Seria {word} {number}") for number in range(3)]
    await bartek.open(f"?view=all&q={word}")
    await expect(bartek.row(word)).to_have_count(3)
    await bartek.press("Control+a")
    await expect(bartek.page.get_by_role("toolbar", name="What is selected")).to_contain_text("All 3 selected")
    await bartek.press("d")
    for subject in subjects:
        await expect(bartek.ring(subject)).to_be_checked()
    await bartek.desk.button("Undo").click()
    for subject in subjects:
        await expect(bartek.ring(subject)).not_to_be_checked()


async def test_the_list_speaks_polish_too(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek", locale="pl-PL")
    subject = await task(bartek)
    await bartek.page.goto(f"/activities?view=mine&q={subject}")
    grid = bartek.page.get_by_role("grid", name="Działania")
    await expect(grid.get_by_role("row").filter(has_text=subject)).to_be_visible()
    await grid.focus()
    await bartek.page.keyboard.press("ArrowDown")
    await bartek.page.keyboard.press("Enter")
    window = bartek.page.get_by_role("dialog", name="Zadanie")
    await expect(window.get_by_role("textbox", name="Temat")).to_have_value(subject)
    assert await violations(bartek.page) == ""
