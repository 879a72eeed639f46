"""What a Crm is told about the system that its contacts live in: checked, and its secrets sealed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ringbook.core.checks import is_web_address, short
from ringbook.core.errors import DomainError
from ringbook.core.secrets import seal
from ringbook.crms.bases import BASES, ContactBaseKind, Parameter, ParameterKind

LONGEST = 2000
Values: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Given:
    """One parameter as a form gives it; None or blanks forget what is stored."""

    key: str
    value: str | None


def settle(kind: ContactBaseKind, given: Sequence[Given], values: Values, secrets: Values) -> tuple[Values, Values]:
    """The values and sealed secrets of a base of this kind, once `given` is put over those that are stored.

    Raises UNKNOWN_PARAMETER and TAKEN at baseValues.N.key; TOO_LONG, INVALID_URL, NOT_A_FLAG and BLANK at
    baseValues.N.value; BLANK at baseValues.<key> for what is needed and was not given at all.
    """
    parameters = {parameter.key: parameter for parameter in BASES[kind]}
    values, secrets, places, wrong = dict(values), dict(secrets), dict[str, str](), list[DomainError]()
    for place, each in enumerate(given):
        try:
            parameter = _known(parameters, each.key, places, f"baseValues.{place}.key")
            path = places[each.key] = f"baseValues.{place}.value"
            _put(parameter, (each.value or "").strip(), secrets if _secret(parameter) else values, path)
        except DomainError as error:
            wrong.append(error)
    wrong = wrong or _missing(parameters.values(), values | secrets, places)
    if wrong:
        raise DomainError.all_of(wrong)
    return values, secrets


def _missing(parameters: Iterable[Parameter], filled: Values, places: dict[str, str]) -> list[DomainError]:
    return [
        DomainError(
            "blank",
            "The other system can't be reached without this.",
            field=places.get(parameter.key, f"baseValues.{parameter.key}"),
        )
        for parameter in parameters
        if parameter.required and parameter.key not in filled
    ]


def _secret(parameter: Parameter) -> bool:
    return parameter.kind is ParameterKind.SECRET


def _known(parameters: dict[str, Parameter], key: str, seen: dict[str, str], path: str) -> Parameter:
    if key not in parameters:
        raise DomainError("unknown_parameter", "This contact base has no parameter “{key}”.", field=path, key=key[:80])
    if key in seen:
        raise DomainError("taken", "This parameter is given twice.", field=path)
    return parameters[key]


def _put(parameter: Parameter, text: str, into: Values, path: str) -> None:
    if not text:
        into.pop(parameter.key, None)
        return
    short(text, field=path, most=LONGEST)
    if parameter.kind is ParameterKind.URL and not is_web_address(text):
        raise DomainError("invalid_url", "Write the whole address, such as https://example.com.", field=path)
    if parameter.kind is ParameterKind.FLAG and text not in ("true", "false"):
        raise DomainError("not_a_flag", "Say true or false.", field=path)
    into[parameter.key] = seal(text) if _secret(parameter) else text
