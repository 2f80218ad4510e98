"""What a new value begins with, beyond the defaults of its fields."""

from typing import Any

from desktop.forms.context import FormContext
from models.encounter.assessment import Assessment
from models.encounter.episode import Episode
from models.encounter.note import Note


def prefilled(type_: type, context: FormContext) -> dict[str, Any]:
    """Return the signature and date of what is signed; nothing for other values."""
    if type_ in {Assessment, Note}:
        return {"author": context.author, "at": context.now().replace(microsecond=0)}
    if type_ is Episode:
        return {"estimated_by": context.author}
    return {}
