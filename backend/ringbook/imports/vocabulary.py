"""The words of a Crm that rows name: positions, stages, sources, tags and organizations, found whatever their case."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from ringbook.core.folding import fold_all
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.dictionaries import actions as dictionaries
from ringbook.dictionaries.models import Entry, Position, Source, Stage
from ringbook.imports import policy
from ringbook.imports.people import Person
from ringbook.organizations import actions as organizations
from ringbook.organizations.policy import visible_to
from ringbook.tags import actions as tags
from ringbook.tags.models import Tag

COLOUR = "#868e96"
ENTRIES: dict[str, type[Entry]] = {"position": Position, "stage": Stage, "source": Source}


class Vocabulary:
    """As it is at the beginning of a chunk; `grow` names the dictionaries that unknown words may be added to."""

    def __init__(self, crm: Crm, *, by: Viewer, grow: Collection[str]) -> None:
        self.crm, self.by = crm, by
        self.grows = {name: name in grow and policy.may_add_words(by) for name in (*ENTRIES, "tags")}
        self.grows["organization"] = policy.may_add_organizations(by)
        self._words: dict[str, dict[str, Any]] = {}
        self._folded: dict[str, str] = {}
        """Organizations that differ in case or accents alone are the same."""
        self._named: dict[int, list[tuple[str, str, str]]] = {}
        """By row: (field, word, key) for each word."""

    async def load(self, people: Collection[Person]) -> None:
        """Look up what these people need."""
        for name, kind in ENTRIES.items():
            self._words[name] = {entry.name.casefold(): entry for entry in await kind.filter(crm_id=self.crm.id)}
        self._words["tags"] = {tag.name.casefold(): tag for tag in await Tag.filter(crm_id=self.crm.id)}
        self._folded = await fold_all(person.organization for person in people if person.organization)
        found = visible_to(self.by).filter(crm_id=self.crm.id, sort_name__in=list(set(self._folded.values())))
        found = found.only("id", "crm_id", "name", "sort_name")
        self._words["organization"] = {each.sort_name: each for each in await found.order_by("-id")}
        self._named = {
            person.row: [(name, word, self._key(name, word)) for name, word in _named(person)] for person in people
        }

    def unknown(self, person: Person) -> list[tuple[str, str]]:
        """(field, word) for each that is not there yet."""
        return [(name, word) for name, word, key in self._named[person.row] if key not in self._words[name]]

    def refused(self, person: Person) -> list[tuple[str, str, str]]:
        """(field, word, sentence) for each that is not there and can't be added."""
        return [
            (name, word, say("“{name}” is not in the list, and is not to be added.", name=word))
            for name, word in self.unknown(person)
            if not self.grows[name]
        ]

    async def add(self, people: Sequence[Person]) -> None:
        """Add what is missing, in the name of the viewer."""
        companies: dict[str, AccountKind] = {}
        for person in people:
            for name, word in self.unknown(person):
                if name == "organization":
                    companies.setdefault(self._folded[word], person.account_kind or AccountKind.CUSTOMER)
                else:
                    self._words[name][word.casefold()] = await self._new(name, word)
        spellings = {key: word for word, key in self._folded.items() if key in companies}
        kinds = {spellings[key]: kind for key, kind in companies.items()}
        made = await organizations.create_all(self.crm, kinds, by=self.by) if kinds else []
        self._words["organization"] |= {self._folded[each.name]: each for each in made}

    def values(self, person: Person) -> dict[str, Any]:
        """The rows that the person's words stand for; tags too. What is unknown in a dry run is left out."""
        rows, tags = dict[str, Any](), list[Any]()
        for name, _, key in self._named[person.row]:
            if row := self._words[name].get(key):
                if name == "tags":
                    tags.append(row)
                else:
                    rows[name] = row
        return rows | {"tags": tags}

    def _key(self, name: str, word: str) -> str:
        return self._folded[word] if name == "organization" else word.casefold()

    async def _new(self, name: str, word: str) -> Entry | Tag:
        if name == "tags":
            return await tags.create(self.crm, name=word, colour=COLOUR, by=self.by)
        values = {"colour": COLOUR} if name == "stage" else {}
        return await dictionaries.add(ENTRIES[name], self.crm, name=word, by=self.by, **values)


def _named(person: Person) -> Iterator[tuple[str, str]]:
    for name in (*ENTRIES, "organization"):
        if word := getattr(person, name):
            yield name, word
    for word in person.tags:
        yield "tags", word
