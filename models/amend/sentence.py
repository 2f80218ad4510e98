"""The notation of a proposition: a predicate with its parties, or free words.

`illumination KR JP` fills the pattern of a predicate with actor and object, by the name of the
ship or aircraft where a side has just one there. Free words stand as they are; `JP:` before them
names whose act it is, and `[altitude]` behind them says what is measured or of what kind the
sentence is.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.catalogue.platform import Domain, Platform
from models.encounter.participant import Participant
from models.encounter.proposition import Proposition, PropositionKind, QuantityKind
from models.headline import name_of
from models.problem import Problem
from models.vocabulary.predicate import Predicate, predicates

_KIND = re.compile(r"\s*\[([^\[\]]*)\]\s*$")
_ACTOR = re.compile(r"^([^\s:][^:]{0,40}):\s+(?=\S)")
_WORDS_OF_KIND: dict[str, PropositionKind] = {
    **{kind.value: kind for kind in PropositionKind},
    "evaluation": PropositionKind.CHARACTERISATION,
}
_KINDS: dict[str, tuple[PropositionKind, QuantityKind | None]] = {
    **{word: (kind, None) for word, kind in _WORDS_OF_KIND.items()},
    **{q.value.replace("_", " "): (PropositionKind.FIGURE, q) for q in QuantityKind},
    "distance": (PropositionKind.FIGURE, QuantityKind.CPA_SLANT),
}
# Names of states that English does not say without their article.
_WITH_ARTICLE = ("Republic", "Democratic", "People's", "United", "Philippines", "Netherlands")
# What a participant is called is no longer than this.
_MOST_LETTERS = 48
_UNPLACED = "nothing is written yet"


def parse_proposition(
    text: str,
    catalogue: Catalogue,
    base: Proposition,
    participants: Collection[Participant] = (),
) -> Proposition:
    """Return `base` with what a text says of it; `participants` are those of its episode.

    Raises Problem on a party or kind not known.
    """
    plain = " ".join(text.split())
    if not plain:
        mend = "Write a neutral sentence, or a predicate and its parties: illumination KR JP."
        raise Problem(_UNPLACED, where="text", mend=mend)
    made = _from_predicate(plain, catalogue, base, participants)
    return made or _from_words(plain, catalogue, base)


def offered(text: str) -> tuple[Predicate, ...]:
    """Return the predicates that a text may be the beginning of."""
    begun = text.strip().casefold()
    return tuple(p for p in predicates().values() if begun and _is_begun(begun, p))


def _is_begun(begun: str, predicate: Predicate) -> bool:
    names = (predicate.code, predicate.label.casefold())
    return any(name.startswith(begun) or begun.startswith(f"{name} ") for name in names)


def _from_predicate(
    text: str, catalogue: Catalogue, base: Proposition, participants: Collection[Participant]
) -> Proposition | None:
    found = _predicate(text)
    if found is None:
        return None
    predicate, rest = found
    actor, object_ = _parties(rest, catalogue, predicate)
    return replace(
        base,
        text=sentence_of(predicate, actor, object_, catalogue, participants),
        predicate=predicate.code,
        kind=predicate.kind,
        quantity_kind=predicate.quantity_kind,
        actor_id=actor,
        object_id=object_,
    )


def sentence_of(
    predicate: Predicate,
    actor: UUID | None,
    object_: UUID | None,
    catalogue: Catalogue,
    participants: Collection[Participant] = (),
) -> str:
    """Return the sentence of a predicate about two parties, by their names.

    A side that has one ship or aircraft among the participants goes by that.
    """
    names = [
        _one_of(id_, catalogue, participants) or _in_sentence(catalogue.name_of(id_))
        for id_ in (actor, object_)
    ]
    text = predicate.sentence(*names)
    return f"{text[:1].upper()}{text[1:]}."


def _one_of(
    side_id: UUID | None, catalogue: Catalogue, participants: Collection[Participant]
) -> str:
    """Return the one hull or aircraft of a side, as in "the P-1 (JP)"; empty where none or more."""
    own = [one for one in participants if side_id and one.side_id == side_id]
    if len(own) != 1 or any(n not in {None, 1} for n in (own[0].count_best, own[0].count_high)):
        return ""
    one = own[0]
    # Of what is not in the catalogue the note says what it is called; a longer one says more.
    named = not one.platform_id and 0 < len(one.note) <= _MOST_LETTERS and one.note.isprintable()
    if one.unit_id in catalogue.entries or named:
        return name_of(one, catalogue)
    # The name of a class of ships does not read as one ship.
    known = catalogue.entries.get(one.platform_id) if one.platform_id else None
    flies = isinstance(known, Platform) and known.domain is Domain.AIR
    return f"the {name_of(one, catalogue)}" if flies else ""


def _in_sentence(name: str) -> str:
    return f"the {name}" if name.startswith(_WITH_ARTICLE) else name


def _predicate(text: str) -> tuple[Predicate, str] | None:
    """Return the predicate whose code or label begins a text that holds nothing else but names."""
    folded = text.casefold()
    spelt = ((name, p) for p in predicates().values() for name in (p.code, p.label.casefold()))
    for name, predicate in sorted(spelt, key=lambda pair: -len(pair[0])):
        rest = folded[len(name) :]
        if folded.startswith(name) and (not rest or rest[0] in " :"):
            # "Presence of mind was shown." begins with a label and is a sentence all the same.
            if text.endswith("."):
                return None
            return predicate, text[len(name) :].strip(" :")
    return None


def _parties(
    rest: str, catalogue: Catalogue, predicate: Predicate
) -> tuple[UUID | None, UUID | None]:
    gaps = [gap for gap in ("{actor}", "{object}") if gap in predicate.pattern]
    parted = re.split(r"[>→,]", rest) if re.search(r"[>→,]", rest) else rest.split()
    parts = [part.strip() for part in parted if part.strip()]
    if len(parts) != len(gaps):
        asked = " and ".join(gap.strip("{}") for gap in gaps)
        example = " ".join((predicate.code, *("JP", "KR")[: len(gaps)]))
        mend = f"Write “{example}”, or end a sentence of your own with a full stop."
        raise Problem(f"“{predicate.label}” asks for {asked}", where="predicate", mend=mend)
    named = dict(zip(gaps, (party_of(part, catalogue) for part in parts), strict=True))
    return named.get("{actor}"), named.get("{object}")


def party_of(text: str, catalogue: Catalogue) -> UUID:
    """Return the party of a code or name, whatever its case. Problem where none or several are."""
    wanted = text.strip().casefold()
    found = {p.id for p in catalogue.all(Party) if wanted in set(_names(p))}
    if len(found) == 1:
        return found.pop()
    what = "no party" if not found else f"{len(found)} parties"
    mend = "Write its code, such as JP or KR/MND; a new one is added under Records."
    raise Problem(f"{what} goes by “{text.strip()}”", where="party", mend=mend)


def _names(party: Party) -> Iterator[str]:
    yield party.code.casefold()
    yield from (name.text.casefold() for name in party.names)


def _from_words(text: str, catalogue: Catalogue, base: Proposition) -> Proposition:
    kind, quantity = base.kind, base.quantity_kind
    if (behind := _KIND.search(text)) is not None:
        kind, quantity = _kind(behind[1])
        text = text[: behind.start()].rstrip()
    actor = base.actor_id
    if (before := _ACTOR.match(text)) is not None:
        actor = party_of(before[1], catalogue)
        text = text[before.end() :]
    if not text:
        raise Problem(_UNPLACED, where="text", mend="Write the sentence before the bracket.")
    return replace(base, text=text, kind=kind, quantity_kind=quantity, actor_id=actor)


def _kind(given: str) -> tuple[PropositionKind, QuantityKind | None]:
    """Read `[altitude]`, `[time]`, or both where a fact has a figure: `[fact, duration]`."""
    words = [" ".join(one.replace("_", " ").split()) for one in given.casefold().split(",")]
    if not all(word in _KINDS for word in words):
        mend = "Write one of fact, time, place, category, legal, evaluation, altitude, distance …"
        raise Problem(f"the kind “{given.strip()}” is not known", where="kind", mend=mend)
    quantity = next((_KINDS[word][1] for word in reversed(words) if _KINDS[word][1]), None)
    return _KINDS[words[0]][0], quantity


def written(proposition: Proposition, catalogue: Catalogue) -> str:
    """Return a proposition in the notation of free words."""
    actor = catalogue.code_of(proposition.actor_id)
    before = f"{actor}: " if actor else ""
    return f"{before}{proposition.text} [{_kind_words(proposition)}]"


def _kind_words(proposition: Proposition) -> str:
    kind, quantity = proposition.kind, proposition.quantity_kind
    measured = quantity.value.replace("_", " ") if quantity else ""
    own = "" if measured and kind is PropositionKind.FIGURE else kind.value
    return ", ".join(filter(None, (own, measured)))
