"""Missed calls make a queue: one takes a call, the others see it, and it goes when it is settled."""

from typing import Any
from uuid import uuid4

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.pbx import Pbx, a_number, shown


async def missed(pbx: Pbx, number: str) -> None:
    """A call for Bartek and Daria that neither takes."""
    call: dict[str, Any] = {"call": uuid4().hex, "from": number, "to": "100"}
    await pbx.post(event="ringing", direction="in", users=["101", "102"], **call)
    await pbx.post(event="ended", cause="cancel", **call)


async def queue(desk: Desk, number: str) -> Locator:
    """The row of this number among those to ring back; its pop is out of the way."""
    await desk.page.goto(f"/calls?view=callback&q={number[-7:]}")
    row = desk.page.get_by_role("grid", name="Calls").get_by_role("row").filter(has_text=shown(number))
    await expect(row).to_be_visible()
    return row


async def test_what_one_takes_the_others_see_until_it_is_settled(sit_down: SitDown, pbx: Pbx) -> None:
    bartek, daria, number = await sit_down("bartek"), await sit_down("daria"), a_number()
    await missed(pbx, number)
    his, hers = await queue(bartek, number), await queue(daria, number)
    calls = daria.page.get_by_role("navigation", name="Main").get_by_role("link", name="Calls")
    await expect(calls).to_contain_text("to ring back")
    assert await violations(daria.page) == ""

    grid = bartek.page.get_by_role("grid", name="Calls")
    await grid.focus()
    await grid.press("ArrowDown")
    await grid.press("c")
    await expect(his).to_contain_text("You ring back")
    await expect(hers).to_contain_text("Bartek Wójcik")
    await expect(hers.get_by_role("button", name="Take it")).to_have_count(0)

    await grid.press("e")
    await expect(his).to_have_count(0)
    await expect(hers).to_have_count(0)
    await expect(daria.page.get_by_text("No call fits these conditions")).to_be_visible()


async def test_a_call_that_is_missed_joins_the_queue_that_somebody_looks_at(sit_down: SitDown, pbx: Pbx) -> None:
    daria, number = await sit_down("daria"), a_number()
    await daria.page.goto("/calls?view=callback")
    await expect(daria.page.get_by_role("heading", name="Calls")).to_be_visible()
    await missed(pbx, number)
    row = daria.page.get_by_role("grid", name="Calls").get_by_role("row").filter(has_text=shown(number))
    await row.get_by_role("button", name="Take it").click()
    await expect(row).to_contain_text("You ring back")
    await row.get_by_role("button", name="Let go of it").click()
    await expect(row.get_by_role("button", name="Take it")).to_be_visible()
    await row.get_by_role("button", name="Settled").click()
    await expect(row).to_have_count(0)
