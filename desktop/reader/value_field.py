"""The field that corrects a finding of a kind, and what words mean where it is marked by hand."""

from collections.abc import Callable
from functools import partial
from typing import Any

from desktop.forms.choice import matching
from desktop.forms.fields.field import Field
from desktop.forms.fields.figure import FigureField
from desktop.forms.fields.position import PositionField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.fields.when import WhenField
from desktop.forms.scope import Scope
from models.catalogue.party import Party
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.finding.finding import FindingKind, Quotation
from models.problem import Problem

_ENTRIES: dict[FindingKind, tuple[Any, str]] = {
    FindingKind.PLATFORM: (Platform, "class"),
    FindingKind.UNIT: (Unit, "hull or tail"),
    FindingKind.PARTY: (Party, "party"),
    FindingKind.PLACE: (Place, "place"),
}
_PARSED: dict[FindingKind, Callable[[Scope], Field]] = {
    FindingKind.WHEN: lambda scope: WhenField(scope, required=True),
    FindingKind.POSITION: lambda scope: PositionField(scope, required=True),
    FindingKind.FIGURE: lambda _scope: FigureField(required=True),
}


def value_field(kind: FindingKind, scope: Scope) -> Field:
    """Return an empty field for the value of a finding of a kind; of a quotation, its speaker."""
    if kind in _PARSED:
        return _PARSED[kind](scope)
    if kind is FindingKind.QUOTATION:
        return picker(scope, Party, "party", optional=True)
    return picker(scope, *_ENTRIES[kind], optional=False)


def picker(scope: Scope, type_: Any, what: str, *, optional: bool) -> ReferenceField:
    """Return a picker over the records of one type, which may also ask for a new one."""

    def want(field: Field) -> None:
        scope.record_wanted.emit(type_, field)

    offered = partial(scope.entries, type_)
    return ReferenceField(offered, what, optional=optional, new_wanted=want)


def enter_words(field: Field, kind: FindingKind, words: str) -> None:
    """Enter the words of a finding that is marked by hand, as if they were typed."""
    if kind is FindingKind.WHEN:
        field.set_raw({"text": words, "zone": ""})
    elif kind is FindingKind.FIGURE:
        field.set_raw(words)
    elif kind is not FindingKind.QUOTATION:
        field.set_raw({"text": words})


def meant(kind: FindingKind, words: str, scope: Scope, lang: str) -> Any:
    """Return what words marked by hand mean. Problem when that is not plain."""
    if kind is FindingKind.QUOTATION:
        return Quotation(words=words, lang=lang)
    if kind in _ENTRIES:
        found = matching(scope.entries(_ENTRIES[kind][0]), words)
        if len(found) == 1:
            return found[0].key
        raise Problem("it is not plain what is meant", mend="Choose one of the list.")
    field = value_field(kind, scope)
    enter_words(field, kind, words)
    try:
        return field.value()
    finally:
        field.deleteLater()
