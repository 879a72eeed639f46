"""What went wrong, said to the person: a code for machines, a sentence for people, a path for the form."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Self

from graphql import GraphQLError

from ringbook.core.words import say


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input.

    code: upper-snake, stable, for machines. message: one sentence in the reader's language.
    path: names from the input's top to the value at fault, `("phones", "1", "number")`.
    """

    code: str
    message: str
    path: tuple[str, ...] = ()


class DomainError(Exception):
    """A business rule said no. The door rolls back and answers with `userErrors`.

    >>> raise DomainError("blank", "Give the contact a name.", field="firstName")

    sentence and values: the first problem's, for those who keep it to be said later to somebody of another language.
    """

    sentence: str = ""
    values: Mapping[str, object] = MappingProxyType({})

    def __init__(self, code: str, message: str, *, field: str | None = None, **values: object) -> None:
        path = tuple(field.split(".")) if field else ()
        self.sentence, self.values = message, values
        self.problems = [Problem(code.upper(), say(message, **values), path)]
        super().__init__(self.problems[0].message)

    @classmethod
    def all_of(cls, problems: Iterable["DomainError | Problem"]) -> Self:
        """Several at once, so that a form can mark every field in one go."""
        flat = [p for each in problems for p in (each.problems if isinstance(each, DomainError) else [each])]
        error = cls.__new__(cls)
        error.problems = flat
        error.sentence = flat[0].message
        Exception.__init__(error, "; ".join(p.message for p in flat))
        return error

    @property
    def code(self) -> str:
        return self.problems[0].code

    @property
    def extensions(self) -> dict[str, object]:
        """What graphql-core shows where there is no payload to answer with, as in a query."""
        return {"code": self.code, "path": list(self.problems[0].path)}


@contextmanager
def below(path: str) -> Iterator[None]:
    """What is wrong inside the block is wrong below `path` of the input."""
    try:
        yield
    except DomainError as error:
        names = tuple(path.split("."))
        raise DomainError.all_of(replace(each, path=(*names, *each.path)) for each in error.problems) from None


def not_found(field: str = "id") -> DomainError:
    """The one answer for what is missing, hidden, or of another kind: it gives nothing away."""
    return DomainError("not_found", "This record does not exist, or you may not see it.", field=field)


def busy() -> DomainError:
    """Somebody changes the same for longer than we wait."""
    return DomainError("busy", "Much is being changed here at the moment. Try again in a few seconds.")


def session_only(field: str | None = None) -> DomainError:
    """What is for people alone: whoever finds a key must not make another one of it, or a password."""
    return DomainError("session_only", "A key can't do this; sign in for it.", field=field)


def gone() -> DomainError:
    """Somebody deleted what was chosen between its being found and its being written."""
    return DomainError("gone", "What you chose was deleted in this very moment. Choose again.")


def unauthenticated() -> GraphQLError:
    return GraphQLError(say("Sign in first."), extensions={"code": "UNAUTHENTICATED"})


class KeyRefused(GraphQLError):
    """Somebody came with an API key that opens nothing: no cookie counts beside it, and nothing is run."""

    def __init__(self) -> None:
        sentence = say("This API key is not valid: it was mistyped, has expired or was revoked.")
        super().__init__(sentence, extensions={"code": "INVALID_API_KEY"})


def forbidden(permission: str) -> GraphQLError:
    message = say("You need the permission {permission} for this.", permission=permission)
    return GraphQLError(message, extensions={"code": "FORBIDDEN", "permission": permission})
