"""Every sentence that people are told exists in Polish."""

import ast
from collections.abc import Iterator
from pathlib import Path

import ringbook
from ringbook.bulk.sides import SIDES
from ringbook.core.words import catalogue, initials, say, speaking
from ringbook.identity.permissions import PERMISSIONS

CODE = Path(ringbook.__file__).parent


def sentences() -> Iterator[str]:
    """The sentences given to DomainError(), say() and notify() anywhere in the code, what permissions let one do, and
    what jobs are called."""
    yield from (permission.sentence for permission in PERMISSIONS.values())
    for path in CODE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                place = {"DomainError": 1, "say": 0}.get(call.func.id)
                if place is not None and len(call.args) > place and isinstance(call.args[place], ast.Constant):
                    yield call.args[place].value
                if call.func.id == "notify":
                    yield from _titles(call)
    for side in SIDES.values():
        yield from (side.title, side.deletion)


def _titles(call: ast.Call) -> Iterator[str]:
    """Of a notification: one sentence, or two of which one is chosen."""
    for given in call.keywords:
        if given.arg == "title":
            yield from (node.value for node in ast.walk(given.value) if isinstance(node, ast.Constant) and node.value)


def test_every_sentence_exists_in_polish() -> None:
    assert sorted(set(sentences()) - set(catalogue("pl"))) == []


def test_translations_keep_the_values() -> None:
    for english, polish in catalogue("pl").items():
        assert set(ast_names(english)) == set(ast_names(polish)), english


def ast_names(sentence: str) -> list[str]:
    return [part.split("}")[0] for part in sentence.split("{")[1:]]


def test_sentences_are_said_in_the_readers_language() -> None:
    with speaking("pl"):
        assert say("Give it a name.") == "Podaj nazwę."
    assert say("Give it a name.") == "Give it a name."


def test_initials() -> None:
    assert [initials(name) for name in ("Ewa Maria Nowak", "Ewa", "", "(x) Łoś")] == ["EN", "E", "", "Ł"]
