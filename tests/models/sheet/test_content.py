"""What a sheet says, before it is set in type."""

from dataclasses import replace

from hypothesis import given, settings

from models.catalogue.catalogue import Catalogue
from models.encounter.assessment import Likelihood
from models.encounter.claim import Stance
from models.encounter.incident import Incident
from models.encounter.participant import Service
from models.encounter.proposition import QuantityKind
from models.figure.hedge import HEDGES
from models.record import Record
from models.rules.judgement import RULES_VERSION
from models.sheet.claims import MOST_COLUMNS
from models.sheet.participants import count_words
from models.sheet.quantities import amount, span_words
from models.sheet.surroundings import LIKELIHOODS
from models.text import readable
from tests.builders import a_claim, an_instant
from tests.models.sheet.cases import CATALOGUE, THIRD, a_sheet, bare_case, radar_case
from tests.strategies import logbooks


def test_the_head_has_reference_badge_marking_and_origin() -> None:
    sheet = a_sheet(radar_case())
    assert sheet.ref == "OKI-2025-0001"
    assert sheet.marking == "TLP:AMBER+STRICT, for official use"
    assert sheet.badge == "1 contested · 1 minor difference · 1 partly agreed"
    assert sheet.printed == "Printed 2026-01-10 09:00Z from history 42, 5f3a"


def test_times_stand_as_dtg_local_and_utc() -> None:
    incident = radar_case()
    (episode,) = incident.episodes
    japanese = replace(episode, when=replace(an_instant(6, 7, 32), zone="JST"))
    (act,) = a_sheet(replace(incident, episodes=(japanese,))).acts
    assert act.dtg == "061632IDEC25"
    assert act.local == "6 Dec 2025, 16:32 JST"
    assert act.utc == "6 Dec 2025, 07:32Z"


def test_a_time_in_utc_is_not_written_twice() -> None:
    (act,) = a_sheet(radar_case()).acts
    assert (act.local, act.utc) == ("6 Dec 2025, 07:32Z", "")


def test_few_columns_all_stand_in_the_matrix() -> None:
    sheet = a_sheet(radar_case("AU", "US"))
    assert [head.code for head in sheet.heads] == ["JP", "CN", "AU", "US"]
    assert sheet.beside == ""
    assert all(len(line.cells) == 4 and not line.beside for line in sheet.propositions)


def test_many_third_parties_are_written_under_the_propositions_on_which_they_speak() -> None:
    sheet = a_sheet(radar_case(*THIRD))
    emission, distance, *_ = sheet.propositions
    assert [head.code for head in sheet.heads] == ["JP", "CN"]
    assert len(sheet.heads) <= MOST_COLUMNS
    assert {cell.code for cell in emission.beside} == set(THIRD)
    assert distance.beside == ()
    assert all(code in sheet.beside for code in THIRD)


def test_a_cell_shows_sign_figure_as_said_date_and_revision() -> None:
    sheet = a_sheet(radar_case())
    emission, distance, *_ = sheet.propositions
    japan, china = emission.cells
    assert (japan.glyph, japan.date, japan.revised) == ("●", "7 Dec 2025", "")
    assert (china.glyph, china.date, china.revised) == (
        "◐",
        "9 Dec 2025",
        "revised: denies → partly",
    )
    assert (distance.cells[0].value.text, distance.cells[0].value.lang) == ("52キロ", "ja")
    assert distance.cells[1].value.text == "less than 50\u00a0km"
    assert (emission.relation, distance.relation) == ("partly agreed", "minor difference")


def test_characterisations_stand_apart_and_have_no_relation() -> None:
    sheet = a_sheet(radar_case())
    (manner,) = sheet.characterisations
    assert manner.relation == "not scored"
    assert manner.cells[0].words.text == "危険な行為"
    assert manner.number not in {line.number for line in sheet.propositions}


def test_the_legend_explains_every_sign_that_is_printed() -> None:
    sheet = a_sheet(radar_case("AU"))
    printed = {
        cell.glyph
        for line in sheet.propositions + sheet.characterisations
        for cell in line.cells + line.beside
    }
    assert {sign for sign, _ in sheet.legend} == printed - {""}


def test_quantities_show_words_interval_gap_and_tolerance() -> None:
    distance, place = a_sheet(radar_case()).quantities
    assert [line.interval for line in distance.lines] == ["51.5–52.5\u00a0km", "0–50\u00a0km"]
    assert [line.rule for line in distance.lines] == [
        "half of the last significant digit, 0.5 km, either way",
        "less than: from nought up to the figure",
    ]
    assert distance.lines[0].said.text == "52キロ"
    assert "1.5" in distance.gaps[0]
    assert "minor up to 2.5\u00a0km" in distance.gaps[0]
    assert place.lines[1].said.text == "east of Miyako"


def test_a_withdrawn_figure_is_printed_and_named_so() -> None:
    incident = radar_case()
    gone = tuple(
        replace(claim, withdrawn=incident.statements[0].said) if claim.figure else claim
        for claim in incident.claims
    )
    distance = a_sheet(replace(incident, claims=gone)).quantities[0]
    assert all(line.note.endswith("withdrawn") for line in distance.lines)


def test_the_chronology_says_what_answers_what() -> None:
    first, denial, later = a_sheet(radar_case()).sayings
    assert first.thread == "answered by S2, S3"
    assert (denial.thread, later.thread) == ("answers S1", "answers S1")
    assert first.renderings[0].by == "translation, the ministry"
    assert first.sources == "Q1 p. 2"
    assert "P1 ●\u00a0C2" in first.claims


def test_an_answer_never_stands_before_what_it_answers() -> None:
    incident = radar_case()
    first, denial, later = incident.statements
    vague = replace(an_instant(6), latest_start=None, earliest_end=None)
    early = replace(incident, statements=(replace(denial, said=vague), later, first))
    assert [said.date[:5] for said in a_sheet(early).sayings] == ["7 Dec", "6 Dec", "9 Dec"]


def test_likelihood_and_confidence_are_two_sentences() -> None:
    (judgement,) = a_sheet(radar_case()).judgements
    assert judgement.about == "On P1"
    assert judgement.likelihood == "We judge that it is likely that this is so (ICD 203: 55–80 %)."
    assert judgement.confidence == "Low confidence: one sensor."
    assert set(LIKELIHOODS) == set(Likelihood)


def test_sources_carry_the_letter_in_words_the_flag_and_the_hash() -> None:
    (source,) = a_sheet(radar_case()).sources
    assert source.rating == "C fairly reliable; party to the dispute"
    assert source.captures == ("SHA-256 a3f1a3f1a3f1a3f1…",)


def test_links_say_who_draws_them() -> None:
    sheet = a_sheet(radar_case())
    assert sheet.contexts[0].relation == "retaliation, as linked by the analyst"
    assert sheet.links[0].title.text == "OKI-2018-0001, an older dispute"
    lost = replace(radar_case().links[0], incident_id=radar_case().id)
    other = a_sheet(replace(radar_case(), links=(lost,)))
    assert other.links[0].title.text == "an incident that is not in this logbook"


def test_the_method_notes_print_the_tables_the_rules_used() -> None:
    notes = {method.heading: method for method in a_sheet(radar_case()).methods}
    assert f"Relations (rules version {RULES_VERSION})" in notes
    assert dict(notes["Hedge words"].rows) == {
        readable(hedge): rule.text for hedge, rule in HEDGES.items()
    }
    kinds = ", ".join(kinds for _, kinds in notes["Tolerances"].rows)
    assert len(kinds.split(", ")) == len(QuantityKind) + 2


def test_an_empty_report_has_a_sheet() -> None:
    sheet = a_sheet(bare_case())
    assert (sheet.badge, sheet.propositions, sheet.sayings) == ("no claims", (), ())
    assert sheet.locator is None


def test_services_and_counts_are_written_as_words() -> None:
    row, _ = a_sheet(radar_case()).participants
    assert row.service == Service.UNKNOWN.capitalize()
    assert (row.count, row.platform.text) == ("not known", "not identified")
    assert count_words(1, 2, 3) == "2 (1–3)"
    assert count_words(2, 2, 2) == "2"
    assert count_words(None, None, 4) == "up to 4"
    assert count_words(5, None, None) == "5 or more"


def test_lengths_are_written_in_the_unit_that_fits() -> None:
    assert amount(1500.0, "m") == "1,500\u00a0m"
    assert amount(20_000.0, "m") == "20\u00a0km"
    assert span_words(25.0, 35.0, "m") == "25–35\u00a0m"
    assert amount(180.0, "s") == "3\u00a0min"
    assert amount(50.0, "count") == "50"


def test_nothing_changes_with_the_order_of_entry() -> None:
    incident = radar_case("AU")
    turned = replace(incident, claims=incident.claims[::-1], statements=incident.statements[::-1])
    assert a_sheet(turned) == a_sheet(incident)


def test_every_claim_of_a_statement_is_listed_with_it() -> None:
    incident = radar_case()
    more = a_claim(incident.statements[2], incident.propositions[1], Stance.NO_COMMENT)
    sheet = a_sheet(replace(incident, claims=(*incident.claims, more)))
    assert sheet.sayings[2].claims == "P1 ◐\u00a0F6, P2 –\u00a0F6"


@settings(max_examples=30)
@given(logbooks())
def test_any_incident_that_can_be_kept_has_a_sheet(records: tuple[Record, ...]) -> None:
    entries = [record for record in records if record.id not in CATALOGUE.entries]
    incidents = [record for record in entries if isinstance(record, Incident)]
    catalogue = Catalogue.of(record for record in entries if not isinstance(record, Incident))  # type: ignore[misc]
    for incident in incidents:
        sheet = a_sheet(incident, catalogue)
        assert len(sheet.sayings) == len(incident.statements)
        assert len(sheet.propositions + sheet.characterisations) == len(incident.propositions)
