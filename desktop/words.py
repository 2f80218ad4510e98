"""Words for what the window shows of codes: labels of enums, fields and values, in English."""

from enum import StrEnum

from desktop.enum_labels import ENUM_LABELS
from desktop.field_labels import FIELD_LABELS
from models.vocabulary.field import field_words


def enum_words(member: StrEnum) -> str:
    """Return a member of an enum as a reader reads it: "High risk", "A: completely reliable"."""
    own = ENUM_LABELS.get((type(member).__name__, member.value))
    return own or member.value.replace("_", " ").capitalize()


def field_label(type_name: str, field: str) -> str:
    """Return the label of a field in a form."""
    own = FIELD_LABELS.get(f"{type_name}.{field}") or FIELD_LABELS.get(field)
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
