"""How a field of the packs binds values: its concepts with all that they include, and what it will not take."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from checker.rulebook.records import Concept, Field

NOUN = "NOUN"
# The slots of constructions and the category of the packs' words that fills each.
SLOTS = {
    "NOUN": "noun",
    "VERB": "verb",
    "TRANSITIVE": "transitive",
    "PARTICIPLE": "participle",
    "ADJECTIVE": "adjective",
    "ACTION": "action",
    "TOLL": "toll",
    "CONTEXT": "context",
}


_WORDS = frozenset(("of", "with", "counts", "otherwise", "phrases"))  # settings that say by which words a field binds


class FieldUse(Struct, frozen=True):
    """How one field binds values.

    heads: concepts of the noun that is counted or numbered; acts: of the other slots. both: whether one of each must be
    there. kinds: of the value; not_of: subsets that it does not count. units: dimensions of which it must be a
    measure. unless, only: concepts that the sentence must not or must hold. rivals: concepts that take
    a value which stands nearer to them. of_another: concepts whose words have a value of their own. families: for a topical field, the kind of story that a concept belongs to.
    value: the concept whose senses are the field's values. otherwise: concepts that bind where no other does.
    some_count: concepts for those whom some counts take in and others leave out. holders: concepts whose senses name those
    whose value it can be, and types of names that do. scene: of which an article must speak for implied counts.
    unsettled: what anywhere in an article says that its figures may rise.
    """

    field: Field
    heads: frozenset[str]
    acts: frozenset[str]
    both: bool
    kinds: frozenset[str]
    not_of: frozenset[str]
    unless: frozenset[str]
    only: frozenset[str]
    rivals: frozenset[str]
    families: Mapping[str, str]
    value: str
    otherwise: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    some_count: frozenset[str] = frozenset()
    holders: frozenset[str] = frozenset()
    of_another: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()
    unsettled: frozenset[str] = frozenset()

    @classmethod
    def of(cls, field: Field, concepts: Mapping[str, Concept], closure: Mapping[str, frozenset[str]]) -> "FieldUse":
        """The use of a field. closure: each concept with all that it includes."""

        def meant(key: str) -> frozenset[str]:
            names = listed(field.settings.get(key))
            return frozenset().union(*(closure.get(name, frozenset((name,))) for name in names))

        heads, acts, otherwise = meant("counts") | meant("of"), meant("with"), meant("otherwise")
        return cls(
            field,
            heads | otherwise if heads else heads,
            (acts or heads) | otherwise,
            bool(meant("counts") and acts),
            frozenset(listed(field.settings.get("kinds"))),
            frozenset(listed(field.settings.get("not_of"))),
            meant("unless"),
            meant("only"),
            meant("rivals"),
            _families(field, concepts, closure),
            str(field.settings.get("value", "")),
            otherwise - heads - acts,
            frozenset(listed(field.settings.get("units"))),
            meant("some_count"),
            meant("holders"),
            meant("of_another"),
            meant("scene"),
            meant("unsettled"),
        )

    def groups(self) -> tuple[str, ...]:
        """The groups of constructions that serve the field: its type's own, or those it names."""
        return groups(self.field)

    def wants(self) -> tuple[str, str]:
        """All but the words: what decides whether a value fits the field that they bind it to."""
        settings = self.field.settings.items()
        return self.field.type, repr(sorted((key, said) for key, said in settings if key not in _WORDS))

    def takes(self, slots: Iterable[tuple[str, frozenset[str]]]) -> bool:
        """Whether the field may bind where these slots hold these concepts."""
        seen_head = seen_act = False
        for name, concepts in slots:
            if name == NOUN and self.heads:
                seen_head = not concepts.isdisjoint(self.heads)
                if not seen_head:
                    return False
            else:
                seen_act = not concepts.isdisjoint(self.acts)
                if not seen_act:
                    return False
        return (seen_head and seen_act) if self.both else (seen_head or seen_act)


def groups(field: Field) -> tuple[str, ...]:
    """The groups of constructions that serve a field: its type's own, or those it names."""
    named = listed(field.settings.get("group"))
    return tuple(f"{field.type} {name}" for name in named) or (field.type,)


def listed(value: object) -> tuple[str, ...]:
    """A word or a list of words as a tuple."""
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def closures(concepts: Mapping[str, Concept]) -> Mapping[str, frozenset[str]]:
    """For each concept, itself and all that it includes, however deep."""
    found: dict[str, frozenset[str]] = {}
    for name in concepts:
        reached, todo = {name}, [name]
        while todo:
            concept = concepts.get(todo.pop())
            for more in concept.include if concept else ():
                if more not in reached:
                    reached.add(more)
                    todo.append(more)
        found[name] = frozenset(reached)
    return found


def _families(
    field: Field, concepts: Mapping[str, Concept], closure: Mapping[str, frozenset[str]]
) -> Mapping[str, str]:
    """The kind of story (a direct part of the field's concept) of each concept of a topical field."""
    if not field.settings.get("topical"):
        return {}
    parts = [part for name in listed(field.settings.get("of")) if name in concepts for part in concepts[name].include]
    return {concept: part for part in parts for concept in sorted(closure.get(part, frozenset((part,))))}
