"""Which widget takes which field: decided by the type of the field, and by a table for the rest."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from functools import cache, partial
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from desktop.forms.choice import Choice
from desktop.forms.fields.enum import CREDIBILITY, CodeField
from desktop.forms.fields.field import Field
from desktop.forms.fields.figure import FigureField
from desktop.forms.fields.flag import FlagField
from desktop.forms.fields.language import LanguageField
from desktop.forms.fields.line import LineField
from desktop.forms.fields.nested import NestedField
from desktop.forms.fields.number import NumberField
from desktop.forms.fields.place import PlaceField, PointsField
from desktop.forms.fields.position import PositionField
from desktop.forms.fields.reference import ReferenceField
from desktop.forms.fields.several import SeveralField
from desktop.forms.fields.text import LinesField, LongTextField
from desktop.forms.fields.values import ValuesField
from desktop.forms.fields.when import InstantField, WhenField
from desktop.forms.layout import is_long
from desktop.forms.offer import CODES, offer_for
from desktop.forms.scope import Scope
from desktop.words import enum_words, field_label, type_words
from models.encounter.claim import Claim
from models.figure.figure import Figure
from models.position.position import Position
from models.position.shape import LatLon
from models.when.when import When

LANGUAGES = frozenset({"lang", "quote_lang"})


@cache
def hints_of(type_: type) -> dict[str, Any]:
    """Return the type of every field of a value."""
    return get_type_hints(type_)


def build_field(type_: type, name: str, scope: Scope, *, required: bool) -> Field:
    """Return the widget that takes this field of this type of value."""
    parts = get_args(hints_of(type_)[name])
    if get_origin(hints_of(type_)[name]) is tuple:
        return _several(type_, name, parts[0], scope)
    kinds = [part for part in parts if part is not NoneType] or [hints_of(type_)[name]]
    optional = NoneType in parts
    if isinstance(kinds[0], type) and len(kinds) == 1:
        return _single(type_, name, kinds[0], scope, optional=optional, required=required)
    return _nested(scope, kinds, optional=optional)


def _single(
    type_: type, name: str, kind: type, scope: Scope, *, optional: bool, required: bool
) -> Field:
    if kind is str:
        return _text(type_, name, scope, required=required)
    if kind is UUID:
        return _reference(name, scope, optional=optional)
    if kind is bool:
        return FlagField(field_label(type_.__name__, name))
    if issubclass(kind, StrEnum):
        return CodeField({member: enum_words(member) for member in kind}, optional=optional)
    if kind in {int, float}:
        return _number(type_, name, kind, optional=optional)
    made = _BY_KIND.get(kind)
    return made(scope, not optional) if made else _nested(scope, [kind], optional=optional)


def _number(type_: type, name: str, kind: type, *, optional: bool) -> Field:
    if (type_, name) == (Claim, "credibility"):
        return CodeField(CREDIBILITY)
    return NumberField(kind, required=not optional)


_BY_KIND: dict[type, Callable[[Scope, bool], Field]] = {
    When: lambda scope, needed: WhenField(scope, required=needed),
    Position: lambda scope, needed: PositionField(scope, required=needed),
    Figure: lambda _scope, needed: FigureField(required=needed),
    datetime: lambda scope, needed: InstantField(scope, required=needed),
    LatLon: lambda _scope, needed: PlaceField(required=needed),
}


def _text(type_: type, name: str, scope: Scope, *, required: bool) -> Field:
    if name in LANGUAGES:
        return LanguageField()
    if (type_, name) in CODES:
        codes = {choice.key: choice.label for choice in CODES[type_, name](scope)}
        return CodeField(codes if required else {"": "–", **codes})
    if is_long(type_, name):
        return LongTextField(required=required)
    return LineField(required=required)


def _reference(name: str, scope: Scope, *, optional: bool) -> Field:
    offer = offer_for(name)
    wanted = offer.record
    new = None if wanted is None else partial(_want, scope, wanted)
    return ReferenceField(
        partial(offer.choices, scope),
        offer.what,
        optional=optional,
        new_wanted=new,
        search=offer.search(scope) if offer.search else None,
    )


def _want(scope: Scope, wanted: type, field: Field) -> None:
    scope.record_wanted.emit(wanted, field)


def _several(type_: type, name: str, kind: Any, scope: Scope) -> Field:
    if get_origin(kind) is tuple:
        return PointsField(rings=True)
    if kind is LatLon:
        return PointsField()
    if kind is UUID:
        offer = offer_for(name)
        return SeveralField(partial(offer.choices, scope), offer.what, from_raw=UUID)
    if kind is str:
        return _codes(type_, name, scope)
    if issubclass(kind, StrEnum):
        choices = tuple(Choice(m, enum_words(m), enum_words(m)) for m in kind)
        what = field_label(type_.__name__, name).lower().removesuffix("s")
        return SeveralField(lambda: choices, what, from_raw=kind)
    return ValuesField(scope, kind)


def _codes(type_: type, name: str, scope: Scope) -> Field:
    if (type_, name) not in CODES:
        return LinesField()
    return SeveralField(partial(CODES[type_, name], scope), "type of encounter", ordered=True)


def _nested(scope: Scope, kinds: list[Any], *, optional: bool) -> Field:
    words = {kind: type_words(kind).capitalize() for kind in kinds}
    return NestedField(scope, words, optional=optional)
