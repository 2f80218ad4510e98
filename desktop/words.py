"""Words for what the window shows of codes: labels of enums, fields and values, in English."""

from enum import StrEnum

from models.vocabulary.field import field_words


def enum_words(member: StrEnum) -> str:
    """Return a member of an enum as a reader reads it: "High risk", "A: completely reliable"."""
    own = _ENUM.get((type(member).__name__, member.value))
    return own or member.value.replace("_", " ").capitalize()


def field_label(type_name: str, field: str) -> str:
    """Return the label of a field in a form."""
    own = _FIELD.get(f"{type_name}.{field}") or _FIELD.get(field)
    return own or field.removesuffix("_id").replace("_", " ").capitalize()


def field_help(type_name: str, field: str) -> str:
    """Return what a field means in a sentence; empty where the vocabulary does not say."""
    try:
        return field_words(type_name, field)
    except KeyError:
        return ""


def type_words(type_: type) -> str:
    """Return what one value of a type is called within a sentence: "context event"."""
    own = _TYPE.get(type_.__name__)
    if own:
        return own
    name = type_.__name__
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def with_article(what: str) -> str:
    """Return a word with its indefinite article: "a party", "an incident"."""
    return f"{'an' if what[:1] in 'aeio' else 'a'} {what}"


_TYPE = {
    "ContextEvent": "context event",
    "ContextLink": "link to a context event",
    "IncidentLink": "link to an incident",
    "IssuerLabel": "label by an issuer",
    "LegalAreaClaim": "legal kind of place",
    "RuleInvoked": "rule invoked",
    "Platform": "class of ship or aircraft",
    "Unit": "hull or tail",
    "Marking": "handling",
    "Wording": "earlier wording",
    "Rewording": "revision of a statement",
    "Reporting": "reporting window and count",
    "SymbolCode": "symbol code",
    "IssuerCategory": "category by an issuer",
    "SavedFilter": "saved search",
    "Batch": "import",
}

_ENUM = {
    ("Severity", "near_routine"): "Near-routine",
    ("Severity", "high_risk"): "High risk",
    ("Severity", "serious"): "Serious, with a risk of escalation",
    ("ForceLevel", "use_short_of_injury"): "Use of force short of injury",
    ("ForceLevel", "use_with_harm"): "Use of force with harm",
    ("ForceLevel", "threat"): "Threat of force",
    ("ForceLevel", "display"): "Display of force",
    ("ForceLevel", "none"): "No force",
    ("CollisionRisk", "A"): "A: risk of collision",
    ("CollisionRisk", "B"): "B: safety not assured",
    ("CollisionRisk", "C"): "C: no risk of collision",
    ("CollisionRisk", "D"): "D: not determined, or conflicting evidence",
    ("CollisionRisk", "E"): "E: normal procedures pertained",
    ("Theatre", "east_china_sea"): "East China Sea",
    ("Theatre", "taiwan_strait"): "Taiwan Strait",
    ("Theatre", "south_china_sea"): "South China Sea",
    ("Theatre", "sea_of_japan_east_sea"): "Sea of Japan / East Sea",
    ("Theatre", "west_pacific"): "Western Pacific",
    ("Theatre", "yellow_sea"): "Yellow Sea / Korea West Sea",
    ("Theatre", "okhotsk_kurils"): "Sea of Okhotsk and Kurils",
    ("Theatre", "baltic"): "Baltic Sea",
    ("Theatre", "barents_north_sea"): "Barents Sea and North Sea",
    ("Theatre", "black_sea"): "Black Sea",
    ("Theatre", "gulf"): "The Gulf",
    ("Theatre", "arctic_alaska"): "Arctic and Alaska",
    ("Status", "duplicate"): "Duplicate of another",
    ("LegalArea", "territorial_sea"): "Territorial sea (12 NM)",
    ("LegalArea", "contiguous_zone"): "Contiguous zone (24 NM)",
    ("LegalArea", "eez"): "Exclusive economic zone",
    ("Stance", "asserts"): "● Asserts",
    ("Stance", "partly"): "◐ Partly confirms",
    ("Stance", "denies"): "○ Denies",
    ("Stance", "no_comment"): "– Declines to comment",
    ("Stance", "unable"): "? Unable to confirm",
    ("Basis", "document"): "Document (recording, log, imagery)",
    ("Basis", "relay"): "Relays another party",
    ("IdentificationBasis", "number"): "Hull or tail number",
    ("IdentificationBasis", "ais_adsb"): "AIS or ADS-B",
    ("IdentificationBasis", "presumed"): "Presumed (推定)",
    ("Role", "initiator_as_alleged"): "Initiator, as alleged",
    ("QuantityKind", "cpa_slant"): "Closest distance (slant)",
    ("QuantityKind", "range_at_illumination"): "Range at illumination",
    ("QuantityKind", "distance_to_point"): "Distance to a point",
    ("QuantityKind", "count_platforms"): "Number of platforms",
    ("QuantityKind", "count_sorties"): "Number of sorties",
    ("QuantityKind", "count_acts"): "Number of acts",
    ("QuantityKind", "count_persons"): "Number of persons",
    ("PropositionKind", "characterisation"): "Characterisation (shown, never scored)",
    ("Reliability", "A"): "A: completely reliable",
    ("Reliability", "B"): "B: usually reliable",
    ("Reliability", "C"): "C: fairly reliable",
    ("Reliability", "D"): "D: not usually reliable",
    ("Reliability", "E"): "E: unreliable",
    ("Reliability", "F"): "F: cannot be judged",
    ("Sensitivity", "clear"): "TLP:CLEAR, may go anywhere",
    ("Sensitivity", "green"): "TLP:GREEN, within the community",
    ("Sensitivity", "amber"): "TLP:AMBER, own organisation and clients",
    ("Sensitivity", "amber_strict"): "TLP:AMBER+STRICT, own organisation only",
    ("Sensitivity", "red"): "TLP:RED, named recipients only",
    ("Likelihood", "almost_no_chance"): "Almost no chance (1–5 %)",
    ("Likelihood", "very_unlikely"): "Very unlikely (5–20 %)",
    ("Likelihood", "unlikely"): "Unlikely (20–45 %)",
    ("Likelihood", "roughly_even_chance"): "Roughly even chance (45–55 %)",
    ("Likelihood", "likely"): "Likely (55–80 %)",
    ("Likelihood", "very_likely"): "Very likely (80–95 %)",
    ("Likelihood", "almost_certain"): "Almost certain (95–99 %)",
    ("ZoneKind", "adiz"): "Air defence identification zone (ADIZ)",
    ("ZoneKind", "fir"): "Flight information region (FIR)",
    ("ZoneKind", "eez"): "Exclusive economic zone (EEZ)",
    ("ZoneKind", "nll"): "Northern Limit Line",
    ("ZoneKind", "contiguous"): "Contiguous zone",
    ("PartyKind", "ngo"): "Non-governmental organisation",
    ("PartyKind", "service"): "Armed service or coast guard",
    ("PartyKind", "independent_media"): "Independent media",
    ("Confidence", "low"): "Low",
    ("EvidenceReleased", "warning_receiver"): "Warning-receiver record",
}

_FIELD = {
    "id": "Identity",
    "side_id": "Side",
    "platform_id": "Class",
    "unit_id": "Hull or tail",
    "party_id": "Party",
    "source_id": "Source",
    "capture_id": "Kept copy",
    "statement_id": "Statement",
    "proposition_id": "Proposition",
    "episode_id": "Episode",
    "count_low": "As few as",
    "count_best": "Best known",
    "count_high": "As many as",
    "lang": "Language",
    "at": "Written at",
    "by_id": "By whose word",
    "when": "When",
    "position": "Where",
    "url": "Address (kept as text)",
    "sha256": "SHA-256",
    "kind": "Kind",
    "note": "Remark",
    "quote": "Words",
    "quote_lang": "Language of the words",
    "withdrawn": "Taken back",
    "bearing_deg": "Bearing (°)",
    "radius_m": "Radius (m)",
    "semi_major_m": "Half of long axis (m)",
    "semi_minor_m": "Half of short axis (m)",
    "inner_radius_m": "Inner radius (m)",
    "outer_radius_m": "Outer radius (m)",
    "from_bearing_deg": "From bearing (°)",
    "to_bearing_deg": "To bearing (°)",
    "altitude_m": "Altitude (m)",
    "floor_m": "Lower limit (m)",
    "ceiling_m": "Upper limit (m)",
    "size_bytes": "Size (bytes)",
    "at_s": "Second of recording",
    "Incident.types": "What happened",
    "Incident.duplicate_of_id": "Duplicate of",
    "Incident.severity_rationale": "Why this severity",
    "Incident.issuer_labels": "Labels by issuers",
    "Incident.risk_reasoning": "Why this risk",
    "Incident.legal_areas": "Legal kind of place",
    "Incident.principals": "Principal sides",
    "Incident.responses": "Responses",
    "Incident.rules_invoked": "Rules invoked",
    "Incident.reporting": "Reporting window",
    "Incident.first_claim": "First of its kind",
    "Incident.links": "Linked incidents",
    "Incident.contexts": "Context events",
    "Incident.marking": "Handling",
    "Episode.when_method": "Method for the time",
    "Episode.position_method": "Method for the place",
    "Episode.emission": "Radar emission",
    "Emission.radar_mode_alleged": "Mode alleged",
    "Emission.evidence_released": "Evidence made public",
    "Participant.identification_basis": "Identified by",
    "Statement.party_id": "Who spoke",
    "Statement.said": "When said",
    "Statement.reported": "When it happened, by this account",
    "Statement.answers_id": "In answer to",
    "Statement.side_id": "Taken as the words of side",
    "Statement.earlier": "Earlier wordings",
    "Wording.until": "Replaced",
    "Rewording.quote": "New words",
    "Rewording.note": "How the change was made known",
    "Wording.note": "How the change was made known",
    "Rewording.since": "Changed when",
    "Statement.marking": "Handling",
    "Translation.official": "Published by the speaker itself",
    "Citation.exact": "Passage",
    "Citation.prefix": "Words before",
    "Citation.suffix": "Words behind",
    "Proposition.text": "Sentence",
    "Proposition.quantity_kind": "What is measured",
    "Proposition.actor_id": "Whose act",
    "Proposition.object_id": "Concerning",
    "Claim.when": "Time as claimed",
    "Claim.position": "Place as claimed",
    "Claim.words": "Exact words",
    "Assessment.text": "Judgement",
    "Assessment.supersedes_id": "Replaces",
    "Assessment.likelihood_scale": "Scale of likelihood",
    "Marking.graphic": "Shows injury or death",
    "Marking.personal_data": "Names private persons",
    "Note.marking": "Handling",
    "ContextEvent.silent_ids": "Had not commented",
    "ContextEvent.text": "What happened",
    "ContextLink.context_id": "Context event",
    "ContextLink.claimed_by_id": "Claimed by (nobody: the analyst)",
    "IncidentLink.drawn_by_id": "Drawn by (nobody: the analyst)",
    "Party.parent_id": "Part of",
    "Party.colour": "Colour (#rrggbb)",
    "Platform.nato_name": "NATO reporting name",
    "Platform.categories": "Categories by issuers",
    "Platform.symbol": "Symbol (MIL-STD-2525)",
    "Name.text": "Name",
    "Name.used_by": "Used by (code)",
    "Zone.open": "Open or known only in part",
    "Source.party_to_dispute": "Party to the dispute",
    "Capture.evidentiary": "Evidentiary copy, never changed",
    "Outcome.what": "Kind of harm",
    "Outcome.none_reported": "None reported (not the same as nought)",
    "RuleInvoked.code": "Body of rules",
    "Reporting.party_id": "Whose count",
    "Reporting.window": "Window",
    "Reporting.counting_unit": "What is counted",
}
