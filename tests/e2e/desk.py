"""A person in front of the app."""

from typing import Any

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from ringbook.seed.demo import PASSWORD

SIGN_IN = "mutation($input: SessionInput!) { sessionCreate(input: $input) { userErrors { message } } }"
PATIENCE_MS = 30_000
FIND = "query($search: String!) { contacts(filter: {search: $search}, first: 1) { nodes { id } } }"

expect.set_options(timeout=PATIENCE_MS)


async def profile(browser: Browser, site: str, **options: Any) -> BrowserContext:
    """A browser's context."""
    usual = {"locale": "en-GB", "timezone_id": "Europe/Warsaw", "viewport": {"width": 1440, "height": 900}}
    return await browser.new_context(base_url=site, **usual | {"reduced_motion": "reduce"} | options)


class Profiles:
    """Usual profiles, used again by one person after the other: the program is in their cache, which saves a fifth of
    the time. Cookies, permissions and whatever else was stored are gone before the next one comes."""

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser, self._site = browser, site
        self._free: list[BrowserContext] = []

    async def desk(self) -> "Desk":
        context = self._free.pop() if self._free else await profile(self._browser, self._site)
        page = await context.new_page()
        cleaner = await context.new_cdp_session(page)
        await cleaner.send("Storage.clearDataForOrigin", {"origin": self._site, "storageTypes": "all"})
        await cleaner.detach()
        return Desk(page, self._site)

    async def give_back(self, desk: "Desk") -> None:
        context = desk.page.context
        for page in context.pages:
            await page.close()
        await context.clear_cookies()
        await context.clear_permissions()
        self._free.append(context)


class Desk:
    """One browser profile with one page. `complaints`: what the page threw or logged as an error."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)
        page.set_default_timeout(PATIENCE_MS)
        self.timeline = page.get_by_role("list", name="Timeline")

    @classmethod
    async def at(cls, browser: Browser, site: str, **options: Any) -> "Desk":
        """English and 1440 x 900, unless `options` of the browser's context say otherwise."""
        return cls(await (await profile(browser, site, **options)).new_page(), site)

    async def sign_in(self, name: str) -> None:
        """Come in as somebody of the demo, without the form."""
        await self.ask(SIGN_IN, input={"email": f"{name}@example.com", "password": PASSWORD})

    async def ask(self, document: str, **variables: Any) -> dict[str, Any]:
        """The data of a GraphQL answer, asked with this desk's session."""
        answer = await self.page.context.request.post(
            "/graphql",
            data={"query": document, "variables": variables},
            headers={"X-Ringbook": "1", "Origin": self.site},
        )
        said = await answer.json()
        assert "errors" not in said, said
        data: dict[str, Any] = said["data"]
        assert not any(isinstance(each, dict) and each.get("userErrors") for each in data.values()), data
        return data

    async def card_of(self, search: str) -> str:
        """The path of the first contact found."""
        found = await self.ask(FIND, search=search)
        return f"/contacts/{found['contacts']['nodes'][0]['id']}"

    def tab(self, name: str) -> Locator:
        """An open record's tab."""
        return self.page.get_by_role("navigation", name="Open records").get_by_role("link", name=name, exact=True)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    async def close(self) -> None:
        await self.page.context.close()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"{message.text} ({message.location['url']})")
