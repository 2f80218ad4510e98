"""What holds of the rules whatever is said (the properties that the plan promises)."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.encounter.claim import Basis, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import PropositionKind, QuantityKind
from models.figure.parse import parse_figure
from models.rules.corroboration import INDEPENDENT
from models.rules.judgement import Matrix, Relation, Row
from tests.builders import a_claim, a_statement, an_instant
from tests.models.rules.case import Case, Said
from tests.models.rules.stage import CN, JP, PARTIES, judged, staged

principals = ("JP", "CN", "JP/MOD", "CN/TV")
third_parties = tuple(sorted(PARTIES.keys() - {*principals}))
dependent = tuple(basis for basis in Basis if basis not in INDEPENDENT)


def sayings(
    who: Sequence[str] = (*principals, *third_parties),
    bases: Sequence[Basis] = tuple(Basis),
    stances: Sequence[Stance] = tuple(Stance),
) -> st.SearchStrategy[Said]:
    return st.builds(
        Said,
        who=st.sampled_from(who),
        stance=st.sampled_from(stances),
        value=st.sampled_from((None, "30 m", "50 m", "about 45 m", "more than 52.5 m", "< 31 m")),
        day=st.none() | st.integers(1, 5),
        basis=st.sampled_from(bases),
        withdrawn=st.booleans(),
    )


talks = st.lists(sayings(), max_size=7)


def incident_of(said: Sequence[Said]) -> Incident:
    return staged(Case("", tuple(said), None, quantity=QuantityKind.LATERAL_SEPARATION))


def with_claim(incident: Incident, said: Said, *, withdrawn: bool) -> Incident:
    """Add a claim with its value; if withdrawn, then with its whole statement."""
    moment = None if said.day is None else an_instant(said.day)
    gone = an_instant(9) if withdrawn else None
    statement = a_statement(PARTIES[said.who], said=moment, withdrawn=gone)
    figure = parse_figure(said.value) if isinstance(said.value, str) else None
    claim = a_claim(
        statement, incident.propositions[0], said.stance, basis=said.basis, figure=figure
    )
    return replace(
        incident,
        statements=(*incident.statements, statement),
        claims=(*incident.claims, claim),
    )


def only(matrix: Matrix) -> Row:
    return matrix.rows[0]


@given(talks, st.randoms(use_true_random=False))
def test_the_order_of_entry_never_matters(said: list[Said], random: object) -> None:
    incident = incident_of(said)
    statements, claims = list(incident.statements), list(incident.claims)
    random.shuffle(statements)  # type: ignore[attr-defined]
    random.shuffle(claims)  # type: ignore[attr-defined]
    other = replace(incident, statements=tuple(statements), claims=tuple(claims))
    assert judged(other) == judged(incident)


@given(talks, sayings(stances=(Stance.NO_COMMENT, Stance.UNABLE)))
def test_no_comment_never_erases_a_position(said: list[Said], more: Said) -> None:
    before = incident_of(said)
    after = with_claim(before, more, withdrawn=False)
    stood = {cell.party_id: cell.effective for cell in only(judged(before)).cells}
    stands = {cell.party_id: cell.effective for cell in only(judged(after)).cells}
    assert {id_: stands[id_] for id_ in stood} == stood
    assert all(stands[id_] is None for id_ in stands.keys() - stood.keys())


@given(talks, sayings())
def test_what_was_withdrawn_never_counts(said: list[Said], more: Said) -> None:
    before = incident_of(said)
    row, then = (
        only(judged(before)),
        only(judged(with_claim(before, more, withdrawn=True))),
    )
    assert (then.relation, then.corroboration, then.gaps) == (
        row.relation,
        row.corroboration,
        row.gaps,
    )
    assert (then.sidestepped_by, then.days_unanswered) == (row.sidestepped_by, row.days_unanswered)


@given(talks, sayings())
def test_a_claim_withdrawn_from_a_statement_that_stands_never_counts(
    said: list[Said], more: Said
) -> None:
    """The statement stands, so its party has spoken; of the proposition it says nothing."""
    gone = with_claim(incident_of(said), more, withdrawn=False)
    *claims, last = gone.claims
    withdrawn = replace(gone, claims=(*claims, replace(last, withdrawn=an_instant(9))))
    never = replace(gone, claims=tuple(claims))
    row, then = only(judged(never)), only(judged(withdrawn))
    assert (then.relation, then.corroboration, then.gaps) == (
        row.relation,
        row.corroboration,
        row.gaps,
    )
    assert [cell.effective for cell in then.cells] == [cell.effective for cell in row.cells]


@given(talks, sayings(who=third_parties, bases=dependent))
def test_relays_and_rumours_never_corroborate(said: list[Said], more: Said) -> None:
    before = incident_of(said)
    row, then = only(judged(before)), only(judged(with_claim(before, more, withdrawn=False)))
    assert set(then.supporters) <= set(row.supporters)
    assert set(then.opponents) <= set(row.opponents)


@given(st.lists(sayings(who=third_parties), max_size=5))
def test_third_parties_never_make_a_relation_between_the_sides(said: list[Said]) -> None:
    relation = only(judged(incident_of(said))).relation
    assert relation in {Relation.THIRD_PARTY_ONLY, Relation.UNADDRESSED}


@given(talks)
def test_swapping_the_sides_swaps_only_the_names(said: list[Said]) -> None:
    swap = {"JP": "CN", "CN": "JP", "JP/MOD": "CN/TV", "CN/TV": "JP/MOD"}
    swapped = [replace(one, who=swap.get(one.who, one.who)) for one in said]
    row, other = only(judged(incident_of(said))), only(judged(incident_of(swapped)))
    assert (other.relation, other.days_unanswered) == (row.relation, row.days_unanswered)
    assert other.corroboration == row.corroboration
    assert [gap.size for gap in other.gaps] == [gap.size for gap in row.gaps]


@given(talks)
def test_the_order_of_the_principals_changes_only_the_order_of_columns(said: list[Said]) -> None:
    incident = incident_of(said)
    row = only(judged(incident))
    other = only(judged(replace(incident, principals=(CN.id, JP.id))))
    assert (other.relation, other.supporters, other.opponents) == (
        row.relation,
        row.supporters,
        row.opponents,
    )
    assert set(other.cells) == set(row.cells)


@given(talks)
def test_the_badge_counts_every_scored_row_once(said: list[Said]) -> None:
    incident = incident_of(said)
    scored = judged(incident)
    assert sum(count for _, count in scored.badge.counts) == len(scored.rows)
    mood = replace(incident.propositions[0], kind=PropositionKind.CHARACTERISATION)
    assert judged(replace(incident, propositions=(mood,))).badge.counts == ()
