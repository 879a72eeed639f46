"""Pictures of the telephony's settings: lines, what they post, the playground, the number doctor.

All by keys and places, as words differ from language to language.
"""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

from tests.e2e.desk import Desk

Take = Callable[..., Awaitable[None]]
"""`await take(desk, name, path)`: the four looks of one page."""
TELEPHONY = "/settings/telephony"
TABS = ("general", "setup", "phones", "numbers", "dialling", "asterisk")
LINES = "{ ctiConnections { id name } users(first: 100) { nodes { id extension } } projects { id } }"
UPDATE = "mutation($input: CtiConnectionUpdateInput!) { ctiConnectionUpdate(input: $input) { userErrors { message } } }"
POST = "mutation($input: CtiPostInput!) { ctiEventPost(input: $input) { userErrors { message } } }"
NUMBERS = {"known": "601602603", "foreign": "0049 30 1234567", "extension": "101", "withheld": "anonymous"}


async def take_phone(desk: Desk, take: Take) -> None:
    line = await set_up(desk)
    await take(desk, "telephony-lines", TELEPHONY)
    for tab in TABS:
        await take(desk, f"telephony-{tab}", f"{TELEPHONY}/{line}/{tab}")
    await dialogs(desk, take, line)
    await events(desk, take, line)
    for name, number in NUMBERS.items():
        await take(desk, f"number-doctor-{name}", f"/number-doctor?number={number}")
    await take(desk, "number-doctor", "/number-doctor")


async def set_up(desk: Desk) -> str:
    """The first line with everything that can be set, listening to an Asterisk that nobody answers for."""
    made = await desk.ask(LINES)
    line: str = made["ctiConnections"][0]["id"]
    people = [user for user in made["users"]["nodes"] if user["extension"]]
    patch: dict[str, Any] = {
        "extensions": [{"extension": user["extension"], "userId": user["id"]} for user in people],
        "queues": [{"name": "infolinia", "userIds": [people[0]["id"]], "projectId": made["projects"][0]["id"]}],
        "addresses": ["127.0.0.1", "198.51.100.0/24"],
        "recordingHosts": ["nagrania.example.com"],
        "asterisk": {"host": "127.0.0.1", "port": 9, "username": "ringbook", "secret": "s3cret"},
    }
    await desk.ask(UPDATE, input={"id": line, "patch": patch})
    return line


async def dialogs(desk: Desk, take: Take, line: str) -> None:
    """A new line, a list of extensions that is pasted, a new address and the page with it."""
    page = desk.page
    await page.goto(f"{TELEPHONY}/new")
    await page.get_by_role("dialog").wait_for()
    await take(desk, "telephony-new-line")
    await page.goto(f"{TELEPHONY}/{line}/phones")
    await page.locator("form section").first.get_by_role("button").filter(has_text="…").click()
    await page.get_by_role("dialog").get_by_role("textbox").fill("101 Bartek Wójcik\n777 Nikt Taki")
    await take(desk, "telephony-paste")
    await page.goto(f"{TELEPHONY}/{line}/setup")
    await page.get_by_role("main").get_by_role("button").filter(has_text="…").click()
    await take(desk, "telephony-new-address")
    await page.get_by_role("dialog").get_by_role("button").last.click()
    await page.get_by_role("dialog").wait_for(state="hidden")
    await take(desk, "telephony-address")


async def events(desk: Desk, take: Take, line: str) -> None:
    """The log with what was taken, repeated and refused, one entry of it, the playground."""
    page, call = desk.page, {"event": "newCall", "from": "48224567890", "to": "999", "direction": "in"}
    form = "&".join(f"{name}={value}" for name, value in {**call, "callId": uuid4().hex}.items())
    for body in (form, form, "hello=there"):
        kind = "application/x-www-form-urlencoded"
        await desk.ask(POST, input={"connectionId": line, "contentType": kind, "body": body})
    await take(desk, "telephony-log", f"{TELEPHONY}/log")
    await page.goto(f"{TELEPHONY}/log")
    await page.get_by_role("main").locator("ol a").nth(1).click()
    await page.get_by_role("dialog").get_by_role("region").first.wait_for()
    await take(desk, "telephony-entry")
    await page.goto(f"{TELEPHONY}/playground")
    await page.get_by_role("main").locator("dl").first.wait_for()
    await take(desk, "telephony-playground")
