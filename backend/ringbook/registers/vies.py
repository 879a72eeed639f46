"""VIES, where the countries of the European Union confirm each other's VAT ids."""

import asyncio
from typing import Any

from pydantic import BaseModel, ValidationError

from ringbook.registers.addresses import known, split
from ringbook.registers.answers import Answer, Company, CompanyRegister, LookupState, Unavailable
from ringbook.registers.asking import ask
from ringbook.registers.tax_ids import TaxId
from ringbook.settings import settings

PAUSE = 0.5
"""Seconds until the one other try: VIES asks the countries themselves, which are busy now and then."""
BUSY = ("MAX_CONCURRENT_REQ",)
WRONG_ID = "INVALID_INPUT"


class _Problem(BaseModel):
    error: str


class _Problems(BaseModel):
    errorWrappers: list[_Problem]


class _Checked(BaseModel):
    """valid says nothing when there was a userError."""

    valid: bool
    userError: str = "VALID"
    requestDate: str
    requestIdentifier: str | None = None
    name: str | None = None
    address: str | None = None


async def look_up(tax_id: TaxId) -> Answer:
    """What VIES says of a VAT id at this moment. Raises Unavailable."""
    try:
        return await _once(tax_id)
    except Unavailable:
        await asyncio.sleep(PAUSE)
        return await _once(tax_id)


async def _once(tax_id: TaxId) -> Answer:
    url = f"{settings().vies_url.rstrip('/')}/check-vat-number"
    question = {"countryCode": tax_id.country, "vatNumber": tax_id.number}
    status, body = await ask("POST", url, json=question)
    try:
        if problem := _problem(body):
            return _refused(problem)
        if status == 200:
            return _answer(_Checked.model_validate(body), tax_id)
    except ValidationError:
        pass
    raise Unavailable(f"{status} in an unknown shape")


def _problem(body: Any) -> str:
    """What went wrong; "" for an answer."""
    if isinstance(body, dict) and "errorWrappers" in body:
        problems = _Problems.model_validate(body).errorWrappers
        return problems[0].error if problems else "nothing said"
    error = body.get("userError") if isinstance(body, dict) else None
    return "" if error in (None, "", "VALID", "INVALID") else str(error)


def _refused(problem: str) -> Answer:
    """INVALID_INPUT is about the number; everything else, MS_UNAVAILABLE and the like, is not."""
    if problem == WRONG_ID:
        return Answer(LookupState.INVALID, CompanyRegister.VIES, "VIES refuses this VAT id.")
    raise Unavailable(problem, busy=any(word in problem for word in BUSY))


def _answer(checked: _Checked, tax_id: TaxId) -> Answer:
    if not checked.valid:
        return Answer(LookupState.NOT_FOUND, CompanyRegister.VIES, "VIES knows no company with this VAT id.")
    company = Company(
        name=known(checked.name),
        tax_id=str(tax_id),
        country=tax_id.country,
        proof=known(checked.requestIdentifier) or checked.requestDate,
        **split(checked.address),
    )
    message = (
        "VIES confirms this VAT id." if company.name else "VIES confirms this VAT id, but does not say whose it is."
    )
    return Answer(LookupState.FOUND, CompanyRegister.VIES, message, company)
