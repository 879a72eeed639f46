"""Whom an activity is with: required by its kind, of one organization, and of one Crm with its project and ticket."""

from collections.abc import Iterator, Mapping
from typing import Any

from ringbook.activities.planned.models import ActivityKind
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record
from ringbook.core.errors import DomainError

REQUIRED = {
    ActivityKind.CONVERSATION: ("organization", "contact"),
    ActivityKind.MEETING: ("organization", "contact", "assignee"),
}
SENTENCES = {
    "organization": "Choose the organization.",
    "contact": "Choose the contact person.",
    "assignee": "Choose who does this.",
}
MOST_PEOPLE = 50


def missing(kind: ActivityKind, values: Mapping[str, Any], then: Mapping[str, Any]) -> list[DomainError]:
    """BLANK at what this kind needs; then: how the activity would be."""
    return [
        DomainError("blank", SENTENCES[name], field=f"{name}Id")
        for name in REQUIRED.get(kind, ())
        if name in values and then[name] is None
    ]


def in_order(values: dict[str, Any], then: Mapping[str, Any]) -> None:
    """One who is there alone is the main person, who is not among the others; in place."""
    if not {"contact", "people"} & values.keys():
        return
    contact, people = then["contact"], list(then["people"])
    if contact is None and people and "contact" not in values:
        contact = people[0]
    values["contact"] = contact
    values["people"] = [each for each in people if contact is None or each.id != contact.id]


def wrong_company(values: Mapping[str, Any], then: Mapping[str, Any]) -> list[DomainError]:
    """WRONG_ORGANIZATION, WRONG_CRM, TOO_MANY; BLANK for further people without a main one."""
    people: list[Contact] = then["people"]
    if len(people) > MOST_PEOPLE:
        return [DomainError("too_many", "At most {most} fit here.", field="peopleIds", most=MOST_PEOPLE)]
    if people and then["contact"] is None:
        return [DomainError("blank", SENTENCES["contact"], field="contactId")]
    wrong = list[DomainError]()
    if {"contact", "people", "organization"} & values.keys():
        wrong += _strangers(then)
    wrong += _of_other_crms(values, then)
    return wrong


def records_of(then: Mapping[str, Any]) -> list[Record]:
    """Whom it is with."""
    return [each for each in (then["organization"], then["contact"], *then["people"]) if each]


def _strangers(then: Mapping[str, Any]) -> Iterator[DomainError]:
    """People of another organization than the chosen one; without one, of another Crm than the main one's."""
    firm, contact = then["organization"], then["contact"]
    listed = [("contactId", contact)] if contact else []
    listed += [(f"peopleIds.{place}", each) for place, each in enumerate(then["people"])]
    for path, person in listed:
        if firm and person.organization_id != firm.id:
            sentence = "{name} does not belong to this organization."
            yield DomainError("wrong_organization", sentence, field=path, name=str(person))
        elif not firm and person.crm_id != contact.crm_id:
            yield DomainError("wrong_crm", "{name} is in another CRM.", field=path, name=str(person))


def _of_other_crms(values: Mapping[str, Any], then: Mapping[str, Any]) -> Iterator[DomainError]:
    record = then["organization"] or then["contact"]
    if record is None:
        return
    for name, sentence in (
        ("project", "This project works with another CRM."),
        ("ticket", "This ticket is in another CRM."),
    ):
        chosen = then[name]
        if chosen and {name, "mode"} & values.keys() and chosen.crm_id != record.crm_id:
            yield DomainError("wrong_crm", sentence, field=f"{name}Id")
