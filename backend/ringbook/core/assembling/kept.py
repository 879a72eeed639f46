"""Shapes, kept from one request to the next for as long as their document is."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import FragmentDefinitionNode, Node, OperationDefinitionNode, VariableNode, Visitor, visit

from ringbook.core.assembling.shapes import Shape

MOST = 1_000
"""Operations; what is asked again comes from the few hundred documents that an app has."""


@dataclass(slots=True)
class Kept:
    """An operation's shapes by type and selections, and by what `@include` and `@skip` were told.

    operation, fragments: what the shapes point into; they stay as long as this does, so that ids of nodes are theirs.
    """

    operation: OperationDefinitionNode
    fragments: dict[str, FragmentDefinitionNode]
    switches: tuple[str, ...]
    """The variables that `@include` and `@skip` ask."""
    shapes: dict[Any, Shape] = field(default_factory=dict)


_kept: OrderedDict[int, Kept] = OrderedDict()


def kept(operation: OperationDefinitionNode, fragments: dict[str, FragmentDefinitionNode]) -> Kept:
    found = _kept.get(id(operation))
    if found is None:
        found = _kept[id(operation)] = Kept(operation, fragments, _switches([operation, *fragments.values()]))
        if len(_kept) > MOST:
            _kept.popitem(last=False)
    else:
        _kept.move_to_end(id(operation))
    return found


def shape_of(kept: Kept, key: Any, make: Callable[[], Shape]) -> Shape:
    found = kept.shapes.get(key)
    if found is None:
        found = kept.shapes[key] = make()
    return found


def _switches(nodes: list[Node]) -> tuple[str, ...]:
    names = set[str]()

    class Find(Visitor):
        def enter_directive(self, node: Any, *_: Any) -> None:
            names.update(it.value.name.value for it in node.arguments or () if isinstance(it.value, VariableNode))

    for node in nodes:
        visit(node, Find())
    return tuple(sorted(names))
