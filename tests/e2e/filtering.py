"""The line of conditions above a list."""

from playwright.async_api import Locator, Page, expect

WORDS = {
    "en": {"filter": "Filter", "search": "What to filter by"},
    "pl": {"filter": "Filtr", "search": "Po czym filtrować"},
}


class Filter:
    """What a list is narrowed by, in front of somebody."""

    def __init__(self, page: Page, language: str = "en") -> None:
        self.page, self.words = page, WORDS[language]
        self.line = page.get_by_role("region", name=self.words["filter"], exact=True)

    def chip(self, words: str) -> Locator:
        return self.line.get_by_role("button", name=words, exact=True)

    async def first(self, parameter: str) -> None:
        """Begin a filter with the key that is there for it."""
        await self.page.keyboard.press("f")
        await self.choose(parameter)

    async def another(self, parameter: str) -> None:
        await self.line.get_by_role("button", name=self.words["filter"], exact=True).press("Enter")
        await self.choose(parameter)

    async def choose(self, parameter: str) -> None:
        """Out of the list of all parameters, which is open."""
        search = self.page.get_by_role("combobox", name=self.words["search"])
        await expect(search).to_be_focused()
        await self.page.keyboard.type(parameter)
        await self._enter(self.words["search"], parameter)

    async def tick(self, parameter: str, *options: str) -> None:
        """Options of the parameter whose condition is being made, then done."""
        search = self.page.get_by_role("combobox", name=parameter, exact=True)
        for option in options:
            await expect(search).to_be_focused()
            await self.page.keyboard.type(option)
            await self._enter(parameter, option)
            await expect(search).to_have_value("")
        await self.page.keyboard.press("Enter")

    async def _enter(self, listed: str, option: str) -> None:
        """Take what stands out in a list."""
        chosen = self.page.get_by_role("listbox", name=listed, exact=True).locator("[data-combobox-selected]")
        await expect(chosen).to_have_text(option)
        await self.page.keyboard.press("Enter")
