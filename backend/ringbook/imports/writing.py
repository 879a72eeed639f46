"""A chunk of rows on its way into a Crm: who is new, who is known, who can't be taken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from ringbook.contacts import actions
from ringbook.contacts.actions import Growth
from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.emails.actions import email_key
from ringbook.imports import policy
from ringbook.imports.adding import add
from ringbook.imports.batch import Batch, Done
from ringbook.imports.filling import Filling
from ringbook.imports.mapping import Mapping
from ringbook.imports.models import DuplicatePolicy, Import
from ringbook.imports.people import SHOWN, Person, RowProblem
from ringbook.imports.reading import Readings
from ringbook.imports.updating import Known, has_new_note, known, news, says_something
from ringbook.imports.vocabulary import Vocabulary
from ringbook.organizations.twins import holders, number_key
from ringbook.phones.actions import Given

MOST_UNKNOWN = 1000
"""Words of one dictionary that a dry run remembers."""
Destined: TypeAlias = list[tuple[Person, UUID]]
"""People with the ids of their contacts, which exist or are to be made."""


@dataclass(slots=True)
class Tally:
    """What came of a chunk. rows: of those that made a contact or changed one."""

    created: int = 0
    updated: int = 0
    skipped: int = 0
    failed: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    rows: list[Done] = field(default_factory=list)

    def refuse(self, problems: list[RowProblem]) -> None:
        self.failed += 1
        self.problems += problems


class Writer:
    """Takes the chunks of one run. In a dry run it remembers who would have been added, and writes nothing."""

    def __init__(self, run: Import, crm: Crm, mapping: Mapping) -> None:
        self.run, self.crm, self.mapping = run, crm, mapping
        self.filling = Filling(crm, mapping.mapped)
        self.imagined: set[UUID] = set()
        self.holders: dict[str, UUID] = {}
        self.unknown: dict[str, dict[str, int]] = {}

    async def take(self, readings: Readings, *, by: Viewer) -> Tally:
        """Write one chunk with the rights of `by`, in the transaction of the moment."""
        tally, people = Tally(), list[Person]()
        for _, reading in readings:
            if isinstance(reading, Person):
                people.append(reading)
            else:
                tally.refuse(reading)
        await hold_rules(self.crm.id)
        await self.filling.load(people, remember=self.run.dry_run)
        words = Vocabulary(self.crm, by=by, grow=self.run.grown)
        await words.load(people)
        new, twins = await self._sort(people, words, tally)
        if self.run.dry_run:
            self.imagined |= {id for _, id in new}
        else:
            await words.add([person for person, _ in (*new, *twins)])
            await add(self.crm, new, words, by=by)
        tally.created = len(new)
        tally.rows += [Done(person.row, id, True) for person, id in new]
        await self._update(twins, words, tally, by)
        return tally

    async def _sort(self, people: list[Person], words: Vocabulary, tally: Tally) -> tuple[Destined, Destined]:
        """Who is to be added, and who is to be updated; the others go into the tally."""
        new, twins = Destined(), Destined()
        await self._find_holders(people)
        open_kinds = policy.open_kinds(words.by, self.crm)
        for person in people:
            if self.run.dry_run:
                self._count_unknown(person, words)
            keys = list(_keys(person))
            twin = next((self.holders[key] for key in keys if key in self.holders), None)
            if twin and self.run.duplicates == DuplicatePolicy.SKIP:
                tally.skipped += 1
                continue
            known = twin if self.run.duplicates == DuplicatePolicy.UPDATE else None
            id = known or uuid7()
            own = self._own(person, id, new=known is None)
            if wrong := [*self._closed(person, open_kinds), *self._unknown(person, words), *own]:
                tally.refuse(wrong)
                continue
            self.filling.take(person, id)
            (twins if known else new).append((person, id))
            self.holders |= dict.fromkeys(keys, id)
        return new, twins

    def _count_unknown(self, person: Person, words: Vocabulary) -> None:
        """Words of dictionaries alone: organizations are added without being asked for."""
        for name, word in words.unknown(person):
            if name != "organization":
                rows = self.unknown.setdefault(name, {})
                same = next((each for each in rows if each.casefold() == word.casefold()), word)
                if same in rows or len(rows) < MOST_UNKNOWN:
                    rows[same] = rows.get(same, 0) + 1

    async def _find_holders(self, people: list[Person]) -> None:
        addresses = [address for person in people for address in person.emails]
        numbers = [phone.number for person in people for phone in person.phones]
        if not self.run.dry_run:
            self.holders = {}
        self.holders |= await holders("contact", self.crm, addresses, numbers)

    async def _update(self, twins: Destined, words: Vocabulary, tally: Tally, by: Viewer) -> None:
        there, batch = await known({id for _, id in twins} - self.imagined, by=by), Batch(self.crm, by=by)
        for person, id in twins:
            if id in batch:
                there |= await batch.write_and_read(id)
            if id in self.imagined:
                tally.updated += 1
            elif id not in there:
                sentence = say("Somebody with this number or address is here already, and you may not change them.")
                name = f"{person.first_name} {person.last_name}"
                tally.refuse([self._problem(person, "lastName", name, "FORBIDDEN", sentence)])
            else:
                await self._update_one(person, there[id], words, tally, batch)
        tally.rows += await batch.write()

    async def _update_one(self, person: Person, there: Known, words: Vocabulary, tally: Tally, batch: Batch) -> None:
        growth = news(person, there, words.values(person))
        new_words = bool(words.unknown(person))
        wrong = self._archived(person, there, growth, new_words)
        if wrong := wrong or await self._doubled(person, there, growth, batch):
            tally.refuse(wrong)
        elif says_something(growth) or has_new_note(person, there) or new_words:
            tally.updated += 1
            if not self.run.dry_run:
                batch.add(person, there, growth)
        else:
            tally.skipped += 1

    def _archived(self, person: Person, there: Known, growth: Growth, new_words: bool) -> list[RowProblem]:
        """Whoever is in the archive gets notes, but is not changed."""
        if not (says_something(growth) or new_words):
            return []
        try:
            actions.refuse_archived(there.contact)
        except DomainError as refusal:
            return [self._problem(person, "lastName", str(there.contact), refusal.code, str(refusal))]
        return []

    async def _doubled(self, person: Person, there: Known, growth: Growth, batch: Batch) -> list[RowProblem]:
        """Numbers and addresses that a third person has, for those who may not duplicate."""
        lists: dict[str, list[Any]] = {
            "emails": [actions.Address(address) for address in growth.emails],
            "phones": [Given(number.typed, kind) for number, kind in growth.phones],
        }
        return [
            self._problem(
                person, f"{name[:-1]}1", getattr(lists[name][int(place)], column), problem.code, problem.message
            )
            for error in await actions.duplicates(self.crm, *lists.values(), by=batch.by, contact=there.contact)
            for problem in error.problems
            for name, place, column in (problem.path,)
        ]

    def _closed(self, person: Person, open_kinds: frozenset[AccountKind]) -> Iterator[RowProblem]:
        kind = person.account_kind or AccountKind.CUSTOMER
        if kind not in open_kinds:
            sentence = say("You may not keep accounts of this kind in this CRM.")
            yield self._problem(person, "accountKind", kind.value, "FORBIDDEN", sentence)

    def _unknown(self, person: Person, words: Vocabulary) -> Iterator[RowProblem]:
        for name, word, sentence in words.refused(person):
            yield self._problem(person, name, word, "UNKNOWN_VALUE", sentence)

    def _own(self, person: Person, id: UUID, *, new: bool) -> Iterator[RowProblem]:
        """What is wrong with the values of the Crm's own fields."""
        for found in (*(self.filling.missing(person) if new else ()), *self.filling.taken(person, id)):
            yield self._problem(person, *found)

    def _problem(self, person: Person, key: str, value: str, code: str, message: str) -> RowProblem:
        return RowProblem(person.row, self.mapping.heading(key), value[:SHOWN], code, message)


def _keys(person: Person) -> Iterator[str]:
    yield from map(email_key, person.emails)
    yield from (number_key(phone.number) for phone in person.phones)
