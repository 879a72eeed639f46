"""Tickets: made on a card or in the list, moved one by one or many at once, spoken of, and their states configured."""

import json
from typing import Any
from urllib.parse import quote

from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.filtering import Filter
from tests.e2e.tickets import Kind


def heading(desk: Desk, ticket: dict[str, Any]) -> Locator:
    return desk.page.get_by_role("heading", name=ticket["subject"], level=1)


async def show(desk: Desk, ticket: dict[str, Any]) -> Page:
    await desk.page.goto(f"/tickets/{ticket['id']}")
    await expect(heading(desk, ticket)).to_be_visible()
    return desk.page


async def list_of(desk: Desk, kind: Kind) -> Locator:
    """The list of just this type's tickets."""
    chosen = json.dumps({"type": {"eq": kind.id}})
    await desk.page.goto(f"/tickets?filter={quote(chosen)}")
    return desk.page.get_by_role("grid", name="Tickets")


def state(page: Page) -> Locator:
    return page.get_by_role("button", name="State: ")


async def test_a_ticket_added_on_a_card_is_nobodys_there_until_it_is_tied(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    await card.panel("Tickets").click()
    for tied in (False, True):
        await card.desk.button("Add a ticket").click()
        dialog = card.page.get_by_role("dialog", name="New ticket")
        switch = dialog.get_by_role("switch", name=f"For {card.name}")
        await expect(switch).not_to_be_checked()
        if tied:
            # the thumb lies over the box itself
            await switch.press("Space")
        await dialog.get_by_role("textbox", name="Subject").fill(f"Na karcie {tied}")
        assert await violations(card.page) == ""
        await card.page.keyboard.press("Enter")
        await expect(card.page.get_by_role("heading", name=f"Na karcie {tied}", level=1)).to_be_visible()
        await card.desk.tab(card.name).click()
        await card.panel("Tickets").click()
        found = card.page.get_by_role("tabpanel").get_by_role("link", name=f"Na karcie {tied}")
        await expect(found).to_have_count(1 if tied else 0)


async def test_an_existing_ticket_is_found_with_the_lists_filters_and_assigned(sit_down: SitDown) -> None:
    kind = await Kind.of(await sit_down("ola"))
    card = await Card.on(await sit_down("bartek"))
    ticket, other = await kind.ticket(card.desk), await kind.ticket(card.desk)
    await card.panel("Tickets").click()
    await card.desk.button("Assign an existing one").click()
    dialog = card.page.get_by_role("dialog", name=f"Assign a ticket to {card.name}")
    await dialog.get_by_role("searchbox", name="Search tickets").fill(ticket["subject"])
    await expect(dialog.get_by_role("radio", name=other["subject"])).to_have_count(0)
    await dialog.get_by_role("searchbox", name="Search tickets").fill("")
    conditions = Filter(card.page)
    await conditions.another("Type")
    await conditions.tick("Type", kind.name)
    await expect(dialog.get_by_role("radio")).to_have_count(2)
    assert await violations(card.page) == ""
    # the row around the hidden box is what one presses
    await dialog.get_by_role("radio", name=ticket["subject"]).press("Space")
    await dialog.get_by_role("button", name="Assign").click()
    await expect(card.page.get_by_role("tabpanel").get_by_role("link", name=ticket["subject"])).to_be_visible()


async def test_the_state_button_offers_legal_moves_alone(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    kind = await Kind.of(ola)
    page = await show(ola, await kind.ticket(ola))
    await expect(state(page)).to_have_text(f"State: {kind.named('NEW')}")
    await page.keyboard.press("s")
    await expect(page.get_by_role("menuitem")).to_have_text([kind.named("OPEN")])
    await expect(page.get_by_role("menuitem")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(state(page)).to_have_text(f"State: {kind.named('OPEN')}")
    await state(page).click()
    await expect(page.get_by_role("menuitem")).to_have_count(2)
    assert await violations(page) == ""


async def test_of_many_those_move_that_may_and_the_others_say_why(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    kind = await Kind.of(ola)
    fresh, open_one = await kind.ticket(ola), await kind.ticket(ola)
    await kind.move(ola, open_one, "OPEN")
    grid = await list_of(ola, kind)
    await expect(grid.get_by_text(fresh["subject"])).to_be_visible()
    await grid.focus()
    await ola.page.keyboard.press("Control+a")
    await ola.page.keyboard.press("s")
    dialog = ola.page.get_by_role("dialog")
    await dialog.get_by_role("button", name=kind.named("RESOLVED")).click()
    await expect(dialog.get_by_role("status")).to_have_text("1 was moved.")
    stayed = dialog.get_by_role("list", name="Not moved").get_by_role("listitem")
    await expect(stayed).to_have_count(1)
    await expect(stayed).to_contain_text(fresh["subject"])
    await expect(stayed).to_contain_text(kind.named("NEW"))
    await expect(dialog.get_by_role("button", name="Close").last).to_be_focused()
    assert await violations(ola.page) == ""
    await dialog.get_by_role("button", name="Close").last.click()
    await expect(grid.get_by_role("row", name=open_one["subject"])).to_contain_text(kind.named("RESOLVED"))
    await expect(grid.get_by_role("row", name=fresh["subject"])).to_contain_text(kind.named("NEW"))


async def test_a_colleagues_ticket_comes_to_the_open_list_and_moves_there(sit_down: SitDown) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    kind = await Kind.of(ola)
    first = await kind.ticket(ola)
    grid = await list_of(ola, kind)
    await expect(grid.get_by_text(first["subject"])).to_be_visible()
    second = await kind.ticket(bartek)
    fresh = ola.page.get_by_role("button", name="new").or_(grid.get_by_text(second["subject"]))
    await expect(fresh.first).to_be_visible()
    await kind.move(bartek, first, "OPEN")
    await expect(grid.get_by_role("row", name=first["subject"])).to_contain_text(kind.named("OPEN"))


async def test_comments_say_whom_they_are_for(sit_down: SitDown) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    kind = await Kind.of(ola)
    ticket = await kind.ticket(ola)
    page, watching = await show(ola, ticket), await show(bartek, ticket)
    field = page.get_by_role("textbox", name="New comment")
    for outward, text in ((False, "Sprawdzić gwarancję"), (True, "Dzień dobry, kurier jutro")):
        if outward:
            await page.get_by_text("For the customer", exact=True).first.click()
        await expect(field).to_have_attribute("contenteditable", "true")
        await field.fill(text)
        await field.press("Control+Enter")
        await expect(field).to_have_text("")
    among = watching.get_by_role("article", name="Comment for colleagues by Ola Nowak")
    await expect(among).to_contain_text("Sprawdzić gwarancję")
    await expect(among).to_contain_text("Colleagues only")
    sent = watching.get_by_role("article", name="Comment for the customer by Ola Nowak")
    await expect(sent).to_contain_text("kurier")
    assert await violations(watching) == ""


async def test_two_who_change_the_same_field_see_both_values(sit_down: SitDown) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    kind = await Kind.of(ola)
    ticket = await kind.ticket(ola)
    page, other = await show(ola, ticket), await show(bartek, ticket)
    await page.get_by_role("button", name="Subject: ").click()
    mine = page.get_by_role("textbox", name="Subject")
    await mine.fill("Temat Oli")
    await other.get_by_role("button", name="Subject: ").click()
    await other.get_by_role("textbox", name="Subject").fill("Temat Bartka")
    await other.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Temat Bartka", level=1)).to_be_visible()
    await mine.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="Temat Bartka")).to_be_visible()
    await page.get_by_role("button", name="Save mine").click()
    await expect(other.get_by_role("heading", name="Temat Oli", level=1)).to_be_visible()


async def test_states_and_moves_are_edited_and_saved_whole(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    kind, page = await Kind.of(ola), ola.page
    await page.goto(f"/settings/tickets/{kind.id}")
    graph = page.get_by_role("region", name="States and moves")
    await expect(graph.get_by_role("button")).to_have_count(5)
    await ola.button("Add a state").click()
    form = page.get_by_role("region", name="State: ")
    await form.get_by_role("textbox", name="Name").fill("U producenta")
    await form.get_by_role("checkbox", name=kind.named("RESOLVED")).press("Space")
    await graph.get_by_role("button", name=kind.named("NEW")).click()
    await form.get_by_role("checkbox", name="U producenta").press("Space")
    assert await violations(page) == ""
    await ola.button("Save").click()
    await expect(ola.button("Discard")).to_have_count(0)
    await show(ola, await kind.ticket(ola))
    await state(page).click()
    await expect(page.get_by_role("menuitem", name="U producenta")).to_be_visible()


async def test_a_refused_name_shows_its_state(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    kind, page = await Kind.of(ola), ola.page
    await page.goto(f"/settings/tickets/{kind.id}")
    graph = page.get_by_role("region", name="States and moves")
    name = page.get_by_role("region", name="State: ").get_by_role("textbox", name="Name")
    for category, text in (("OPEN", ""), ("NEW", "Zupełnie nowe")):
        await graph.get_by_role("button", name=kind.named(category)).click()
        await name.fill(text)
    await ola.button("Save").click()
    await expect(name).to_have_value("")
    await expect(name).to_be_focused()
    await expect(name).to_have_attribute("aria-invalid", "true")


async def test_the_story_tells_where_a_ticket_went_not_where_it_is(sit_down: SitDown) -> None:
    kind = await Kind.of(await sit_down("ola"))
    card = await Card.on(await sit_down("bartek"))
    ticket = await kind.ticket(card.desk, contactId=card.id)
    for category in ("OPEN", "WAITING"):
        await kind.move(card.desk, ticket, category)
    entries = card.desk.timeline.get_by_role("listitem").filter(has_text=ticket["subject"])
    await expect(entries).to_have_count(3)
    words = [await entries.nth(place).inner_text() for place in range(3)]
    names = [kind.named(category) for category in ("WAITING", "OPEN", "NEW")]
    told = [[name for name in names if name in text] for text in words]
    assert told == [[names[0], names[1]], [names[1], names[2]], []]


async def test_a_move_is_drawn_and_a_node_dragged(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    kind, page = await Kind.of(ola), ola.page
    await page.goto(f"/settings/tickets/{kind.id}")
    graph = page.get_by_role("region", name="States and moves")
    closed = graph.get_by_role("button", name=kind.named("CLOSED"))
    node = graph.locator("[data-state]").filter(has=page.get_by_role("button", name=kind.named("CLOSED")))
    before = await node.bounding_box()
    await closed.press("ArrowDown")
    after = await node.bounding_box()
    assert before
    assert after
    assert after["y"] > before["y"]
    new = graph.locator("[data-state]").filter(has=page.get_by_role("button", name=kind.named("NEW")))
    await new.locator("span[title]").drag_to(closed)
    await new.get_by_role("button").click()
    form = page.get_by_role("region", name="State: ")
    await expect(form.get_by_role("checkbox", name=kind.named("CLOSED"))).to_be_checked()
    await ola.button("Discard").click()
    await expect(form.get_by_role("checkbox", name=kind.named("CLOSED"))).not_to_be_checked()


async def test_a_deleted_states_tickets_go_where_they_are_told(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    kind, page = await Kind.of(ola), ola.page
    ticket = await kind.ticket(ola)
    await kind.move(ola, ticket, "OPEN")
    await kind.move(ola, ticket, "WAITING")
    await page.goto(f"/settings/tickets/{kind.id}")
    graph = page.get_by_role("region", name="States and moves")
    await graph.get_by_role("button", name=kind.named("WAITING")).click()
    await ola.button("Delete…").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("combobox").click()
    await page.get_by_role("option", name=kind.named("OPEN")).click()
    await dialog.get_by_role("button", name="Delete state").click()
    await ola.button("Save").click()
    await expect(ola.button("Discard")).to_have_count(0)
    await show(ola, ticket)
    await expect(state(page)).to_have_text(f"State: {kind.named('OPEN')}")
