"""The first statement of a new encounter, and the claim that it may carry."""

from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition
from models.encounter.statement import Citation, Statement
from models.headline import offered_proposition
from models.problem import Problem
from models.when.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstStatement:
    """What was entered of it; `sentence` is the proposition that it asserts, if one is logged."""

    party_id: UUID | None
    said: When | None
    words: str
    lang: str
    source_id: UUID | None
    sentence: str = ""


def with_statement(incident: Incident, first: FirstStatement, catalogue: Catalogue) -> Incident:
    """Return the incident with the statement, where there is one.

    Raises Problem when there are words, a time or a source, and nobody who spoke.
    """
    if first.party_id is None:
        if first.words.strip() or first.said or first.source_id:
            raise Problem("the statement has no party", mend="Say who spoke.")
        return incident
    statement = Statement(
        id=uuid4(),
        party_id=first.party_id,
        said=first.said,
        quote=first.words,
        quote_lang=first.lang,
        citations=(Citation(source_id=first.source_id),) if first.source_id else (),
    )
    whole = replace(incident, statements=(statement,))
    return _with_claim(whole, first.sentence, catalogue) if first.sentence else whole


def _with_claim(incident: Incident, sentence: str, catalogue: Catalogue) -> Incident:
    (statement,), episode = incident.statements, incident.episodes[0]
    predicate, offered, actor = offered_proposition(
        incident.types, episode.participants, statement.party_id, catalogue
    )
    proposition = Proposition(
        id=uuid4(),
        text=sentence,
        kind=predicate.kind,
        predicate=predicate.code if sentence == offered else "",
        quantity_kind=predicate.quantity_kind,
        episode_id=episode.id,
        actor_id=actor,
    )
    claim = Claim(
        id=uuid4(),
        statement_id=statement.id,
        proposition_id=proposition.id,
        stance=Stance.ASSERTS,
    )
    return replace(incident, propositions=(proposition,), claims=(claim,))
