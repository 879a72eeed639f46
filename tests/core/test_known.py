"""Documents are parsed and checked once; what they cost is looked at each time."""

from graphql import parse
from tests.api import Api
from tests.cast import Cast

from ringbook.core.documents import Documents
from ringbook.core.limits import known
from ringbook.schema import schema

PAGE = "query($n: Int!) { users(first: $n) { nodes { name } } }"


def test_the_last_asked_for_stay() -> None:
    documents, tree = Documents(most=10), parse("{ a }")
    for text in ("{ a }", "{ b }"):
        documents.keep(text, tree)
    assert documents.get("{ a }") is tree
    documents.keep("{ c }", tree)
    assert [documents.get(text) is tree for text in ("{ a }", "{ b }", "{ c }")] == [True, False, True]
    documents.keep("{ abcdefgh }", tree)
    assert documents.get("{ abcdefgh }") is None
    assert documents.get("{ c }") is None


async def test_a_known_document_is_the_same_tree_and_still_limited(cast: Cast, api: Api) -> None:
    trees = []
    execute = schema._get_execute_function()

    def noted(schema, document, **more):  # type: ignore[no-untyped-def]
        trees.append(document)
        return execute(schema, document, **more)

    schema._get_execute_function = lambda: noted  # type: ignore[method-assign]
    try:
        for _ in range(2):
            assert len((await api.as_(cast.ola)(PAGE, n=2))["users"]["nodes"]) == 2
    finally:
        del schema._get_execute_function  # type: ignore[method-assign]
    assert trees[0] is trees[1]
    refused = (await api.as_(cast.ola).post(PAGE, {"n": 101})).json()
    assert refused["errors"]
    assert (await api.as_(cast.ola)(PAGE, n=1))["users"]["nodes"]


async def test_what_is_wrong_is_not_kept(cast: Cast, api: Api) -> None:
    for _ in range(2):
        answer = (await api.as_(cast.ola).post("{ nothing }")).json()
        assert "nothing" in answer["errors"][0]["message"]
        assert "data" not in answer or answer["data"] is None


async def test_what_carries_long_texts_is_not_kept_for_its_size(cast: Cast, api: Api) -> None:
    document = f'{{ viewer {{ user {{ name @include(if: true) }} }} node(id: "{"x" * known.LONGEST}") {{ id }} }}'
    await api.as_(cast.ola).post(document)
    assert not any(text == document for text, _ in known._sizes)
    await api.as_(cast.ola).post(PAGE, {"n": 2})
    assert any(text == PAGE for text, _ in known._sizes)
