"""The limits as Strawberry runs them: before validation, over HTTP and WebSocket alike."""

from collections.abc import Iterator
from typing import Any, cast

from graphql import DocumentNode, GraphQLError, TokenKind
from strawberry.extensions import SchemaExtension

from ringbook.core.limits.bounds import Refused
from ringbook.core.limits.known import sized
from ringbook.limits import Limits, limits

NUL = "\0"


class DocumentLimits(SchemaExtension):
    """`Schema(extensions=[DocumentLimits])`, first in the list; `lambda: DocumentLimits(limits)` for others.

    Refusals are handed over as errors found before execution. Raised from a hook, they would be lost over
    WebSocket.
    """

    def __init__(self, others: Limits | None = None) -> None:
        self.limits = others or limits()

    def on_parse(self) -> Iterator[None]:
        context = self.execution_context
        options = cast(dict[str, Any], context.parse_options)
        options["max_lexical_tokens"] = options["max_comments"] = self.limits.tokens
        query = context.query or ""
        too_long = len(query.encode("utf-8", "surrogatepass")) > self.limits.document_bytes
        if too_long:
            options["max_source_length"] = 0
        yield
        for error in context.pre_execution_errors or ():
            explain(error, self.limits, too_long)

    def on_validate(self) -> Iterator[None]:
        """Of known documents, too: what they cost depends on the variables."""
        context = self.execution_context
        document = context.graphql_document
        assert document
        if context.pre_execution_errors:
            yield
            return
        try:
            refuse_nul(document)
            text, variables = context.query or "", context.variables or {}
            sized(context.schema._schema, text, document, variables, self.limits)
        except Refused as refusal:
            context.pre_execution_errors = [refusal]
        yield


def explain(error: GraphQLError, limits: Limits, too_long: bool) -> None:
    """Say a parser's refusal in our words and with our code; a plain syntax error stays as it is."""
    if too_long:
        refusal = Refused("QUERY_TOO_LONG", limits.document_bytes, unit="bytes")
    elif error.message.startswith("Syntax Error: Document contains more"):
        refusal = Refused("QUERY_TOO_LONG", limits.tokens, unit="tokens")
    elif error.message.startswith("Syntax Error: Document is nested too deeply"):
        refusal = Refused("QUERY_TOO_DEEP", limits.depth)
    else:
        return
    error.message, error.extensions = refusal.message, refusal.extensions


def refuse_nul(document: DocumentNode) -> None:
    """Raises Refused when a text has U+0000 in it, however it was written."""
    if document.loc is None or "\\u" not in document.loc.source.body:
        return
    token = document.loc.start_token.next
    while token:
        if token.kind is TokenKind.STRING and NUL in (token.value or ""):
            raise Refused("BAD_TEXT")
        token = token.next
