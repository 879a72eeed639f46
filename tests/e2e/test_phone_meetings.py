"""Phone meetings: they come up when it is time, are dialled by hand, and wait until somebody says what came of it."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.outside import LISTEN, handed_over

PLAN = (
    "mutation($input: PhoneMeetingInput!)"
    " { phoneMeetingCreate(input: $input) { phoneMeeting { id } userErrors { message } } }"
)
DONE = "query($id: ID!) { activity(id: $id) { doneAt } }"
NUMBER = "+48601602603"


class DueCall:
    """A phone meeting whose time has just come, before the one who has to call."""

    def __init__(self, desk: Desk, meeting_id: str, subject: str) -> None:
        self.desk, self.page, self.id, self.subject = desk, desk.page, meeting_id, subject
        self.pop: Locator = desk.page.locator(f"[data-meeting='{meeting_id}']")

    @classmethod
    async def of(cls, desk: Desk) -> "DueCall":
        await desk.page.add_init_script(LISTEN)
        await desk.page.goto("/activities?view=all")
        now, subject = datetime.now(UTC), f"Oddzwonić {uuid4().hex[:8]}"
        span = {"startsAt": (now + timedelta(seconds=1)).isoformat(), "endsAt": (now + timedelta(hours=1)).isoformat()}
        planned = await desk.ask(PLAN, input={"subject": subject, "number": NUMBER, "mode": "MANUAL", **span})
        call = cls(desk, planned["phoneMeetingCreate"]["phoneMeeting"]["id"], subject)
        await expect(call.pop).to_contain_text(subject)
        return call

    def button(self, name: str) -> Locator:
        return self.pop.get_by_role("button", name=name, exact=True)

    async def is_done(self) -> bool:
        return (await self.desk.ask(DONE, id=self.id))["activity"]["doneAt"] is not None


async def test_a_phone_meeting_is_dialled_by_hand_and_closed(sit_down: SitDown) -> None:
    call = await DueCall.of(await sit_down("bartek"))
    assert await violations(call.page) == ""
    await call.page.keyboard.press("Alt+m")
    await expect(call.pop).to_be_focused()
    await call.button("Dial").press("Enter")
    await expect(call.button("Dial")).to_be_enabled()
    assert await handed_over(call.page) == [f"tel:{NUMBER}"]
    # the call may go on for long, or nobody answers: what came of it is still to be said
    await expect(call.button("In 10 minutes")).to_be_visible()
    assert not await call.is_done()
    await call.button("Done").press("Enter")
    await expect(call.pop).to_have_count(0)
    assert await call.is_done()


async def test_a_phone_meeting_that_nobody_answered_waits_ten_minutes(sit_down: SitDown) -> None:
    call = await DueCall.of(await sit_down("bartek"))
    await call.button("Dial").click()
    await call.button("In 10 minutes").click()
    await expect(call.pop).to_have_count(0)
    assert not await call.is_done()
