"""Who bears the given name of a listed person in an article that does not know that person: the same one under another name?

An article need not say what part a person has in the event to be a witness of the name. Rules of the kind `list_of_persons`
name the fields whose persons are asked (`namesakes`).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from checker.comparison.positions import Side
from checker.comparison.scene import Scene
from checker.model.claim import Claim
from checker.model.value import CONFLICT, Value
from checker.rulebook.records import Rule

Known = Mapping[str, Sequence[Claim]]

PARTING = ("age", "role_id", "side", "status", "sex")  # facts that part two persons where both state them
_SHORTEST = 2  # letters of a given name: an initial may stand for many


def known(scene: Scene, rule: Rule) -> Known:
    """The persons that each article names at all, by article."""
    found: dict[str, list[Claim]] = {}
    for field in dict.fromkeys((rule.field, *rule.settings.get("namesakes", ()))):
        for _, claims in scene.questions(field):
            for claim in claims:
                found.setdefault(claim.article, []).append(claim)
    return found


def namesakes(group: Sequence[Side], people: Known, scene: Scene) -> Iterator[Claim]:
    """What other articles call the person that a group of standpoints tells of, where no article knows both names.

    people: the persons that the articles name.
    """
    told = telling(group[0])
    articles = frozenset().union(*(stand.articles for side in group for stand in (*side.own, *side.shared)))
    for article in sorted(people.keys() - articles):
        if not knows({article}, told, people, scene):
            for claim in people[article]:
                if _may_be(told, claim, scene) and not knows(articles, claim.value, people, scene):
                    yield claim


def knows(articles: Collection[str], name: Value, people: Known, scene: Scene) -> bool:
    """Whether some of the articles name a person whom the name may mean."""
    return any(not _apart(name, claim.value, scene) for article in articles for claim in people.get(article, ()))


def must_be_one(one: Value, other: Value, scene: Scene) -> bool:
    """Whether two names belong to one person by everything but the surname."""
    if any(_part(one.get(name), other.get(name)) for name in PARTING):
        return False
    given = [given_name(one), given_name(other)]
    if min(map(len, given)) < _SHORTEST or not _apart(one, other, scene):
        return False
    names = [Value.of("person", name) for name in given]
    return given[0].casefold() == given[1].casefold() or scene.relate(names[0], names[1], None).kind == "equal"


def telling(side: Side) -> Value:
    """The side's value that tells most about the person."""
    return min((stand.value for stand in side.own), key=lambda value: (-len(value.detail), value.canonical))


def given_name(value: Value) -> str:
    """The given name: the first of several names, "" where only one is told."""
    words = value.canonical.split()
    return words[0].rstrip(".") if len(words) > 1 else ""


def _may_be(told: Value, claim: Claim, scene: Scene) -> bool:
    """Whether a person of another article may be the one.

    Without the age, "Jim" beside "James" is too little, and of an officer who is only named his office is against it.
    """
    if not must_be_one(told, claim.value, scene):
        return False
    if told.get("age") is not None and told.get("age") == claim.value.get("age"):
        return True
    office = claim.value.get("role_id")
    spelled = given_name(told).casefold() == given_name(claim.value).casefold()
    return spelled and not (claim.unbound and office is not None and office != told.get("role_id"))


def _apart(one: Value, other: Value, scene: Scene) -> bool:
    return scene.relate(one, other, None).kind == CONFLICT


def _part(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other
