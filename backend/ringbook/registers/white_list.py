"""The Polish white list of VAT payers, kept by the ministry of finance: about 100 questions a day and address."""

from datetime import date

from pydantic import BaseModel, ValidationError

from ringbook.registers.addresses import known, split
from ringbook.registers.answers import Answer, Company, CompanyRegister, LookupState, Unavailable
from ringbook.registers.asking import ask
from ringbook.registers.tax_ids import TaxId
from ringbook.settings import settings

WRONG_NIP = {"WL-113", "WL-114", "WL-115"}
LIMIT = "WL-191"


class _Subject(BaseModel):
    name: str | None
    nip: str
    statusVat: str | None = None
    regon: str | None = None
    krs: str | None = None
    workingAddress: str | None = None
    residenceAddress: str | None = None


class _Result(BaseModel):
    """subject: null when there is none, but never left out."""

    subject: _Subject | None
    requestId: str


class _Found(BaseModel):
    result: _Result


class _Refused(BaseModel):
    code: str


async def look_up(tax_id: TaxId, day: date) -> Answer:
    """What the list says of a Polish NIP on a day that is not ahead in Warsaw. Raises Unavailable."""
    url = f"{settings().white_list_url.rstrip('/')}/api/search/nip/{tax_id.number}"
    status, body = await ask("GET", url, params={"date": day.isoformat()})
    try:
        if status == 200:
            return _answer(_Found.model_validate(body).result, tax_id)
        code = _Refused.model_validate(body).code
    except ValidationError:
        raise Unavailable("unknown shape") from None
    if status == 400 and code in WRONG_NIP:
        return Answer(LookupState.INVALID, CompanyRegister.WHITE_LIST, "The white list of VAT payers refuses this NIP.")
    raise Unavailable(code, busy=code == LIMIT)


def _answer(result: _Result, tax_id: TaxId) -> Answer:
    subject = result.subject
    if subject is None:
        message = "The white list of VAT payers does not know this NIP."
        return Answer(LookupState.NOT_FOUND, CompanyRegister.WHITE_LIST, message)
    if subject.nip != tax_id.number:
        raise Unavailable("another company")
    company = Company(
        name=known(subject.name),
        tax_id=str(tax_id),
        country=tax_id.country,
        regon=known(subject.regon),
        krs=known(subject.krs),
        status=known(subject.statusVat),
        proof=result.requestId,
        **split(subject.workingAddress or subject.residenceAddress),
    )
    message = "The white list of VAT payers knows this company."
    return Answer(LookupState.FOUND, CompanyRegister.WHITE_LIST, message, company)
