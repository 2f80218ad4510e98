"""What must stand beside a name that is also a city, a common word or a bare number."""

import re

from models.finding.spelling import Needs

_REACH = 60
_SHIP = (
    r"(?:aircraft carrier|carrier|destroyer|frigate|corvette|cruiser|warship|ship|vessel|cutter"
    r"|submarine|flagship|boat|CNS|PLANS|the|班艦|艦|舰|軍艦)"
)
_BEFORE_SHIP = re.compile(
    rf"(?:\b|(?<=[^\x00-\x7f])){_SHIP}[,:]?\s*[«“”‘’'\"「『(]*\s*$", re.IGNORECASE
)
_AFTER_SHIP = re.compile(
    r"\s*[»”’'\"」』)]*\s*(?:[号號]?[舰艦船]|号|함|\(?(?:hull|pennant|DDG|DDH|DD|FFG|FFH|FF|CV)?"
    r"[ -]?[0-9]{2,4}\)|(?:aircraft )?carrier\b|destroyer\b|frigate\b|battle group\b"
    r"|strike group\b)",
)
_NOT_SHIP = re.compile(
    r"\s*(?:province|city|port|airport|coast|district|prefecture)\b", re.IGNORECASE
)
_AIRCRAFT = re.compile(
    r"[”\"']?\s*(?:[\w-]+ ){0,2}(?:aircraft|drones?|jets?|fighters?|planes?|helicopters?|UAVs?"
    r"|bombers?|airplanes?)\b",
    re.IGNORECASE,
)
_BEFORE_AIRCRAFT = re.compile(
    r"\b(?:RAF|Air Force|USAF|fighters?|jets?|drones?|aircraft|two|three|four|pair of)\s+$"
)
_NO_SEA = re.compile("[警军軍舰艦]|上自|上保")
_SPEAKING = re.compile(
    r"(?:['’]s\b|\s+(?:has |had |have |also |later |then |again |would |will |immediately )*"
    r"(?:said|says|say|stated|states|accus\w+|den(?:y|ies|ied)|claim\w*|insist\w*|protest\w*"
    r"|reject\w*|call\w*|condemn\w*|demand\w*|declar\w*|announc\w*|respond\w*|warn\w*|lodg\w+"
    r"|summon\w*|described|maintains?|considers?|argues?|urged|asserts?|blam\w+|confirm\w*"
    r"|summoned|disputes?|disputed|dismissed|released|published|issued|answered|replied)\b)"
)
_BEFORE_HULL = re.compile(
    r"(?:(?:hull|pennant|bow|side)(?: (?:no\.?|number))?|(?:no\.?|number)|舷号|艦番号|船番号|CCG"
    r"|vessel|ship|cutter|海警|함번호)\s*[:：]?\s*[(「『（]?\s*$|[A-Z][\w'-]+ \($",
    re.IGNORECASE,
)


def keeps_company(text: str, start: int, end: int, needs: Needs) -> bool:
    """Tell whether what stands round the words is what the name needs."""
    if needs is Needs.NOTHING:
        return True
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if needs in {Needs.SHIP, Needs.FULL_NAME}:
        told = _BEFORE_SHIP.search(before) or _AFTER_SHIP.match(after)
        return told is not None and _NOT_SHIP.match(after) is None
    if needs is Needs.AIRCRAFT:
        return (_AIRCRAFT.match(after) or _BEFORE_AIRCRAFT.search(before)) is not None
    if needs is Needs.SEA:
        return _NO_SEA.match(after) is None
    if needs is Needs.SPEAKING:
        return _SPEAKING.match(after) is not None
    return _BEFORE_HULL.search(before) is not None
