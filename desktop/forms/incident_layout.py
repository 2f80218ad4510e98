"""How the fields of an incident and of its parts are laid out."""

from desktop.forms.plan import Section
from models.encounter.assessment import Assessment
from models.encounter.claim import Claim
from models.encounter.episode import Emission, Episode
from models.encounter.incident import (
    Incident,
    IssuerLabel,
    LegalAreaClaim,
    Outcome,
    RuleInvoked,
)
from models.encounter.link import ContextLink, IncidentLink
from models.encounter.marking import Marking
from models.encounter.note import Note
from models.encounter.participant import Participant
from models.encounter.proposition import Proposition
from models.encounter.reporting import Reporting
from models.encounter.rewording import Rewording
from models.encounter.statement import Citation, Statement, Translation, Wording
from models.encounter.track import Fix, Track

_COUNTS = ("count_low", "count_best", "count_high")
_RADIO = ("flight_plan", "transponder", "radio_contact")

INCIDENT_LAYOUT: dict[type, tuple[Section, ...]] = {
    Incident: (
        Section(
            "Encounter",
            ("title", "types", "summary", "theatre", "severity", "severity_rationale"),
            (
                "force_level",
                "risk_of_collision",
                "risk_reasoning",
                "principals",
                "legal_areas",
                "first_claim",
                "weather",
                "tags",
            ),
        ),
        Section("Episodes and participants", ("episodes",), ("tracks",)),
        Section("Statements", ("statements",)),
        Section("Propositions and claims", ("propositions", "claims")),
        Section("Assessments", ("assessments", "notes")),
        Section(
            "Response and outcome",
            ("responses", "outcomes", "rules_invoked", "issuer_labels"),
            ("reporting",),
        ),
        Section("Context", ("contexts", "links")),
        Section("Handling", ("marking",)),
    ),
    Episode: (
        Section(
            "Episode",
            ("label", "when", "when_method", "position", "position_method", "participants"),
            ("estimated_by", "emission", "note"),
        ),
    ),
    Participant: (
        Section(
            "Participant",
            ("side_id", "platform_id", "unit_id", _COUNTS, ("service", "role")),
            ("identification_basis", _RADIO, "note"),
        ),
    ),
    Emission: (Section("", ("radar_mode_alleged", "pattern", "evidence_released")),),
    Statement: (
        Section(
            "Statement",
            (
                "party_id",
                "said",
                "gist",
                "quote",
                "quote_lang",
                "translations",
                "citations",
                ("channel", "speaker"),
                "speech_acts",
                "answers_id",
            ),
            ("earlier", "reported", "side_id", "withdrawn", "marking", "note"),
        ),
    ),
    Wording: (
        Section(
            "Earlier wording",
            ("quote", "quote_lang", "until", "note"),
            ("translations", "citations"),
        ),
    ),
    Rewording: (
        Section(
            "Words as they are now",
            ("quote", "quote_lang", "since", "translations", "citations", "note"),
        ),
    ),
    Translation: (Section("Translation", ("text", ("lang", "translator"), "official")),),
    Citation: (
        Section(
            "Citation",
            ("source_id", "capture_id", "exact", ("page", "at_s")),
            ("prefix", "suffix"),
        ),
    ),
    Proposition: (
        Section(
            "Proposition",
            ("text", "kind", "quantity_kind", "episode_id", "actor_id"),
            ("predicate", "object_id", "note"),
        ),
    ),
    Claim: (
        Section(
            "Claim",
            (
                "statement_id",
                "proposition_id",
                "stance",
                "figure",
                "words",
                ("basis", "credibility"),
            ),
            ("when", "position", "category", "citation", "withdrawn", "note"),
        ),
    ),
    Assessment: (
        Section(
            "Assessment",
            ("text", "proposition_id", ("likelihood", "confidence"), "basis", ("author", "at")),
            ("likelihood_scale", "supersedes_id"),
        ),
    ),
    Note: (Section("Remark", ("text", ("author", "at")), ("marking",)),),
    Track: (Section("Track", ("participant_id", "source_id", "method", "fixes"), ("note",)),),
    Fix: (Section("Fix", ("at", "place", ("altitude_m", "radius_m"))),),
    IssuerLabel: (Section("Label", ("text", "lang", "issuer_id")),),
    LegalAreaClaim: (Section("Legal kind of place", ("area", "by_id", "whose")),),
    Outcome: (Section("Outcome", ("what", "side_id", _COUNTS, "none_reported", "text")),),
    RuleInvoked: (Section("Rule invoked", ("code", "by_id", "text")),),
    Reporting: (Section("", ("party_id", "window", "counting_unit", "count")),),
    IncidentLink: (Section("Link", ("incident_id", "kind", "drawn_by_id", "note")),),
    ContextLink: (Section("Context", ("context_id", "relation", "claimed_by_id", "note")),),
    Marking: (Section("", ("sensitivity", "caveats", "graphic", "personal_data")),),
}
