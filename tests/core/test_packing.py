"""Inputs that wait for a job are the same afterwards."""

import json
from datetime import date
from decimal import Decimal
from typing import TypeVar

import strawberry

from ringbook.contacts.filters import ContactFilter
from ringbook.contacts.models import PersonType
from ringbook.contacts.mutations.update import ContactPatch
from ringbook.core.filters import IdFilter, StringFilter
from ringbook.core.packing import pack, unpack
from ringbook.core.scalars import BigInt
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.inputs import CustomValueInput

Input = TypeVar("Input")


def test_a_filter_however_deep() -> None:
    given = ContactFilter(
        search="ewa",
        person_type=[PersonType.STUDENT],
        not_=ContactFilter(city=StringFilter(in_=["Łódź"], is_null=False)),
        or_=[ContactFilter(stage=IdFilter(eq=strawberry.ID("abc"))), ContactFilter()],
    )
    assert through_json(given) == given


def test_a_patch_remembers_what_is_emptied_and_what_is_left_alone() -> None:
    id, day = strawberry.ID("x"), date(2026, 11, 3)
    own = CustomValueInput(field_id=id, integer=BigInt(7), decimal=Decimal("1.50"), date=day)
    given = ContactPatch(
        id=strawberry.ID("1"),
        account_kind=strawberry.Some(AccountKind.PARTNER),
        stage_id=strawberry.Some(None),
        birthday=strawberry.Some(date(1980, 12, 31)),
        custom_values=strawberry.Some([own]),
    )
    again = through_json(given)
    assert again == given
    assert (again.stage_id, again.source_id) == (strawberry.Some(None), None)


def test_a_field_that_is_no_more_is_passed_over() -> None:
    assert unpack(IdFilter, {"eq": "abc", "gone": 1}) == IdFilter(eq=strawberry.ID("abc"))


def through_json(given: Input) -> Input:
    return unpack(type(given), json.loads(json.dumps(pack(given))))
