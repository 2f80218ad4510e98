"""What is computed beside the matrix: zones that places touch, and what is worth checking."""

from models.rules.advisory import remarks_on
from models.rules.remark import Remark
from models.rules.zone_test import ZoneTouch, by_place, touch_text, zone_touches
from models.sheet.frame import Frame, capital, named
from models.sheet.sheet import CheckLine, ZoneLine
from models.sheet.words import Words

_ANALYST = "Analyst's estimate"


def zone_lines(frame: Frame) -> tuple[ZoneLine, ...]:
    """Return every place that touches a declared zone, with the answer for each zone."""
    touches = zone_touches(frame.incident, frame.matrix, frame.catalogue)
    return tuple(_zone_line(frame, some) for some in by_place(touches))


def _zone_line(frame: Frame, touches: tuple[ZoneTouch, ...]) -> ZoneLine:
    first = touches[0]
    claims = {claim.id: claim.statement_id for claim in frame.incident.claims}
    said = {statement.id: statement.quote_lang for statement in frame.incident.statements}
    lang = said.get(claims[first.part_id]) if first.part_id in claims else ""
    return ZoneLine(
        party=named(frame, first.party_id, _ANALYST),
        place=Words(first.place or "a position on the map", lang or "en"),
        answers=tuple(touch_text(touch, frame.catalogue) for touch in touches),
    )


def check_lines(frame: Frame) -> tuple[CheckLine, ...]:
    """Return what is worth checking, with the numbers of the propositions that it rests on."""
    remarks = remarks_on(frame.incident, frame.matrix, frame.catalogue)
    return tuple(
        CheckLine(
            party=named(frame, remark.party_id, _ANALYST),
            text=capital(remark.text),
            about=_about(frame, remark),
        )
        for remark in remarks
    )


def _about(frame: Frame, remark: Remark) -> str:
    of_claims = {claim.id: claim.proposition_id for claim in frame.incident.claims}
    ids = dict.fromkeys(of_claims[id_] for id_ in remark.claim_ids)
    return ", ".join(frame.propositions[id_] for id_ in ids)
