"""A record as the text that is stored, hashed and kept in history; and back."""

from hashlib import sha256

from pydantic_core import PydanticSerializationError

from models.bundle.codec import from_json, to_json
from models.encounter.incident import Incident
from models.named import names_of
from models.problem import Problem
from models.record import TYPE_OF, Kind, Record, kind_of


def body_of(record: Record) -> str:
    """Return the record as canonical JSON: compact, fields in order, without defaults."""
    try:
        return to_json(record).decode()
    except PydanticSerializationError:
        what = f"{label_of(record)} holds half of a character"
        raise Problem(what, where=kind_of(record), mend="Remove what is shown as a box.") from None


def record_in(kind: str, body: str) -> Record:
    """Return the record in a stored text. Problem when it does not read."""
    return from_json(TYPE_OF[Kind(kind)], body)


def incident_in(body: str) -> Incident:
    """Return the incident in a stored text. Problem when it does not read."""
    return from_json(Incident, body)


def is_body_of(body: str, record: Record) -> bool:
    """Say whether a stored text is this record, also when it was written another way."""
    return body == body_of(record) or record_in(kind_of(record), body) == record


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in lower-case hexadecimal."""
    return sha256(text.encode()).hexdigest()


def label_of(record: Record) -> str:
    """Return what a reader knows a record by: an incident by reference and title, else its name."""
    if isinstance(record, Incident):
        return f"{record.ref} {record.title}".strip()
    return names_of(record)[0]
