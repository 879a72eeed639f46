"""How often the same field has to be merged with itself, which is what finding conflicts costs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, InlineFragmentNode, SelectionSetNode


def repeats(roots: Iterable[SelectionSetNode], fragments: Mapping[str, FragmentDefinitionNode]) -> int:
    """Pairs of fields with selections that answer under one name in one place.

    Linear in the expanded fields, so count those first; fragments must not be cyclic.
    """
    pairs = 0
    places = [[root] for root in roots]
    while places:
        merged: dict[str, list[SelectionSetNode]] = defaultdict(list)
        for field in fields_of(places.pop(), fragments):
            if field.selection_set:
                merged[(field.alias or field.name).value].append(field.selection_set)
        pairs += sum(len(same) * (len(same) - 1) // 2 for same in merged.values())
        places.extend(merged.values())
    return pairs


def fields_of(sets: Iterable[SelectionSetNode], fragments: Mapping[str, FragmentDefinitionNode]) -> Iterator[FieldNode]:
    """The fields of one place, through its fragments, each fragment once."""
    waiting, entered = list(sets), set[str]()
    while waiting:
        for node in waiting.pop().selections:
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode):
                waiting.append(node.selection_set)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in entered:
                entered.add(node.name.value)
                if node.name.value in fragments:
                    waiting.append(fragments[node.name.value].selection_set)
