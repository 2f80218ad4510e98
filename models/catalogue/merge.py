"""Two entries that are one: united, and where they differ the analyst says which holds."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar
from uuid import UUID

from models.catalogue.name import Name
from models.catalogue.party import Party
from models.catalogue.source import Capture
from models.problem import Problem
from models.repoint import Repoint
from models.value import Value

E = TypeVar("E", bound=Value)

# Names by another name: what is not kept of these stays as a name.
_NAMING = {
    "code": "code of the entry merged into this one",
    "nato_name": "NATO reporting name",
    "number": "number as painted",
}
# Entries without names keep these in their remark.
_TITLES = ("name", "title")
_APART = "\n\n"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field in which both entries say something, and not the same."""

    field: str
    kept: Any
    gone: Any


def disagreements(kept: Any, gone: Any) -> tuple[Disagreement, ...]:
    """Return where two entries of one kind differ, so that the analyst may choose.

    Names, lists and remarks are united and never differ; where only one says something, that
    holds. Problem where the two cannot be one.
    """
    _refuse(kept, gone)
    kept, gone = _as_one(kept, gone)
    return tuple(
        Disagreement(field.name, ours, theirs)
        for field in fields(kept)
        if field.name not in {"id", "note"}
        and _says(ours := getattr(kept, field.name))
        and _says(theirs := getattr(gone, field.name))
        and not isinstance(ours, tuple)
        and ours != theirs
    )


def merged(kept: E, gone: E, taken: Collection[str] = ()) -> E:
    """Return the entry that stands for both, under the identity of `kept`.

    `taken` are the differing fields in which `gone` holds. Nothing is lost: names keep their
    language and user, and a code or number that does not hold any more stays as a name.
    """
    differing = {one.field: one for one in disagreements(kept, gone)}
    ours, theirs = _as_one(kept, gone)
    changed = {name: differing[name].gone for name in taken if name in differing}
    dropped = {n: d.kept if n in changed else d.gone for n, d in differing.items()}
    for field in fields(ours):
        if field.name != "id" and field.name not in differing:
            changed[field.name] = _united(getattr(ours, field.name), getattr(theirs, field.name))
    note = [getattr(ours, "note", ""), getattr(theirs, "note", "")]
    if hasattr(ours, "names"):
        changed["names"] = (*changed["names"], *_names(changed["names"], dropped))
    else:
        note += [f"Also: {dropped[name]}" for name in _TITLES if name in dropped]
    changed["note"] = _APART.join(dict.fromkeys(filter(None, note)))
    result: E = replace(ours, **changed)
    return result


def repointing(kept: Any, gone: Any) -> Repoint:
    """Return what lets everything that names `gone` name `kept`, by identity and by code."""
    codes = {gone.code: kept.code} if isinstance(gone, Party) and gone.code else {}
    ids: dict[UUID, UUID] = {gone.id: kept.id}
    return Repoint(ids, codes)


def _as_one(kept: Any, gone: Any) -> tuple[Any, Any]:
    """Return both under one identity; neither names itself or the other."""
    repoint = repointing(kept, gone)
    both = replace(repoint, ids={gone.id: kept.id, kept.id: kept.id})
    return both(kept), both(replace(gone, id=kept.id))


def _refuse(kept: Any, gone: Any) -> None:
    if type(kept) is not type(gone):
        raise Problem("two records of different kinds cannot be one")
    if kept.id == gone.id:
        raise Problem("a record cannot be merged with itself", mend="Choose another one.")
    if isinstance(kept, Capture) and kept.sha256 != gone.sha256:
        mend = "Withdraw the one that is not needed."
        raise Problem("these are copies of different files", where="sha256", mend=mend)


def _says(value: Any) -> bool:
    return value not in {None, ""} if not isinstance(value, tuple) else bool(value)


def _united(ours: Any, theirs: Any) -> Any:
    if isinstance(ours, tuple):
        return tuple(dict.fromkeys((*ours, *theirs)))
    return ours if _says(ours) else theirs


def _names(names: tuple[Name, ...], dropped: dict[str, Any]) -> list[Name]:
    known = {name.text for name in names}
    texts = ((dropped.get(field), note) for field, note in _NAMING.items())
    return [Name(text=text, lang="und", note=n) for text, n in texts if text and text not in known]
