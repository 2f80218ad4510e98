"""Words that the program offers for an incident: its title, and a neutral first proposition."""

from collections.abc import Iterable
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.platform import Domain, Platform
from models.encounter.episode import Episode
from models.encounter.participant import Participant
from models.vocabulary.encounter_type import encounter_types
from models.vocabulary.predicate import Predicate, predicates
from models.when.write import as_local

MOST_LETTERS = 120


def headline(types: tuple[str, ...], episode: Episode, catalogue: Catalogue) -> str:
    """Return a neutral title from what was entered: what, who, where, when; perhaps empty."""
    known = encounter_types()
    what = known[types[0]].label.partition(" (")[0] if types and types[0] in known else ""
    *some, last = names_of(episode.participants, catalogue) or ("",)
    who = f"{', '.join(some)} and {last}" if some else last
    where = episode.position.words if episode.position else ""
    when = as_local(episode.when).partition(", ")[0] if episode.when else ""
    start = f"{what}: {who}" if what and who else what or who
    line = ", ".join(part for part in (start, where, when) if part)
    return line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS - 1]}…"


def names_of(participants: Iterable[Participant], catalogue: Catalogue) -> tuple[str, ...]:
    """Return what each participant is called, with its side: "J-15 (CN)"."""
    return tuple(dict.fromkeys(name_of(one, catalogue) for one in participants))


def name_of(one: Participant, catalogue: Catalogue) -> str:
    """Return what a participant is called, with its side."""
    name = catalogue.name_of(one.unit_id) or _class_of(one, catalogue) or one.note
    side = catalogue.code_of(one.side_id)
    return f"{name} ({side})" if name and side and f"({side})" not in name else name or side


def _class_of(one: Participant, catalogue: Catalogue) -> str:
    """Return the short name of a class: of aircraft the designation, without the maker."""
    platform = catalogue.entries.get(one.platform_id) if one.platform_id else None
    name = catalogue.name_of(one.platform_id).partition(" / ")[0]
    if not isinstance(platform, Platform) or platform.domain is not Domain.AIR:
        return name
    words = name.split()
    start = next((n for n, word in enumerate(words) if any(map(str.isdigit, word))), 0)
    return " ".join(words[start:])


def offered_proposition(
    types: tuple[str, ...],
    participants: tuple[Participant, ...],
    speaker_id: UUID | None,
    catalogue: Catalogue,
) -> tuple[Predicate, str, UUID | None]:
    """Return predicate, sentence and the side whose act it is.

    The actor is the first participant that is not of the speaker's side: a first statement
    mostly tells what the others did. The sentence is an offer, to be corrected by the analyst.
    """
    own = catalogue.side_of(speaker_id)
    others = [one for one in participants if one.side_id != own] or list(participants)
    actor = others[0] if others else None
    objects = [one for one in participants if actor and one.side_id != actor.side_id]
    predicate = predicates()[_PREDICATE.get(types[0] if types else "", "presence")]
    names = [name_of(one, catalogue) if one else "" for one in (actor, next(iter(objects), None))]
    sentence = predicate.sentence(names[0] or "one side", names[1] or "the other side")
    return predicate, sentence[:1].upper() + sentence[1:] + ".", actor.side_id if actor else None


_PREDICATE = {
    "em.radar": "illumination",
    "em.fc_radar": "illumination",
    "em.search_radar": "illumination",
    "em.laser": "laser",
    "em.gnss": "jam",
    "em.ident": "transponder_on",
    "air.intercept": "intercept",
    "air.shadow": "escort",
    "air.airspace_violation": "entry_zone",
    "air.adiz_entry": "entry_zone",
    "air.median_crossing": "crossing_line",
    "air.close_approach": "approach",
    "air.cross_ahead": "cross_ahead",
    "air.flare_chaff": "flare_release",
    "air.collision": "collision",
    "sea.ts_intrusion": "entry_zone",
    "sea.contiguous_entry": "entry_zone",
    "sea.shadow": "escort",
    "sea.block": "block",
    "sea.bow_crossing": "cross_ahead",
    "sea.collision": "collision",
    "sea.water_cannon": "water_cannon",
    "sea.boarding": "board",
    "sea.warning_shots": "weapon_release",
    "sub.active_sonar": "sonar",
}
