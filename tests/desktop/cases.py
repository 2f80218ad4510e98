"""Incidents as the window's tests log them: two sides of the shipped catalogue and a place."""

from dataclasses import replace

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.encounter.claim import Stance
from models.encounter.incident import Incident
from models.position.position import Position
from models.position.shape import Circle, LatLon
from tests.builders import a_claim, a_proposition, a_statement, an_episode, an_incident, an_instant


def a_side_of(catalogue: Catalogue, code: str) -> Party:
    """Return a party of the shipped catalogue by its code."""
    return next(party for party in catalogue.all(Party) if party.code == code)


def at(lat: float, lon: float) -> Position:
    """Return a place known to within a hundred metres."""
    return Position(shape=Circle(centre=LatLon(lat, lon), radius_m=100.0))


def a_case(
    catalogue: Catalogue,
    title: str,
    *,
    day: int = 7,
    where: Position | None = None,
    quote: str = "",
    sentences: tuple[str, ...] = ("A radar emission reached an aircraft.",),
) -> Incident:
    """Return an incident in which Japan asserts every sentence and China denies it."""
    japan, china = (a_side_of(catalogue, code) for code in ("JP", "CN"))
    said, answer = a_statement(japan, said=an_instant(day)), a_statement(china)
    propositions = [a_proposition(text) for text in sentences]
    claims = [
        claim
        for proposition in propositions
        for claim in (
            a_claim(said, proposition, words=quote),
            a_claim(answer, proposition, Stance.DENIES),
        )
    ]
    said = replace(said, quote=quote, quote_lang="en")
    act = an_episode(when=an_instant(day), position=where)
    made = an_incident(act, said, answer, *propositions, *claims, principals=(japan, china))
    return replace(made, title=title)
