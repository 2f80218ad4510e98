"""Figures in Chinese, Japanese, Korean and Russian: 約270km, 近距离30米, около 5 миль."""

import re
from collections.abc import Iterator
from decimal import Decimal

from models.figure.figure import Figure, FigureUnit, Hedge
from models.finding.time_words import plainly

_UNITS: dict[str, FigureUnit] = {
    "キロメートル": FigureUnit.KILOMETRE, "キロ": FigureUnit.KILOMETRE,
    "公里": FigureUnit.KILOMETRE, "千米": FigureUnit.KILOMETRE, "킬로미터": FigureUnit.KILOMETRE,
    "km": FigureUnit.KILOMETRE, "ＫＭ": FigureUnit.KILOMETRE, "ｋｍ": FigureUnit.KILOMETRE,
    "㎞": FigureUnit.KILOMETRE, "ｍ": FigureUnit.METRE,
    "メートル": FigureUnit.METRE, "米": FigureUnit.METRE, "미터": FigureUnit.METRE,
    "海里": FigureUnit.NAUTICAL_MILE, "カイリ": FigureUnit.NAUTICAL_MILE,
    "浬": FigureUnit.NAUTICAL_MILE, "해리": FigureUnit.NAUTICAL_MILE,
    "フィート": FigureUnit.FOOT, "英尺": FigureUnit.FOOT, "피트": FigureUnit.FOOT,
    "ヤード": FigureUnit.YARD, "码": FigureUnit.YARD, "ノット": FigureUnit.KNOT,
    "节": FigureUnit.KNOT, "節": FigureUnit.KNOT,
    "秒間": FigureUnit.SECOND, "秒钟": FigureUnit.SECOND,
    "分間": FigureUnit.MINUTE, "分钟": FigureUnit.MINUTE, "分鐘": FigureUnit.MINUTE,
    "분간": FigureUnit.MINUTE, "時間": FigureUnit.HOUR, "小时": FigureUnit.HOUR,
    "小時": FigureUnit.HOUR, "시간": FigureUnit.HOUR, "日間": FigureUnit.DAY,
}  # fmt: skip
_RUSSIAN: dict[str, FigureUnit] = {
    r"км/ч": FigureUnit.KILOMETRE_PER_HOUR,
    r"(?:км|километр\w*)": FigureUnit.KILOMETRE,
    r"(?:морск\w+ )?миль?\w?": FigureUnit.NAUTICAL_MILE,
    r"(?:м|метр\w*)": FigureUnit.METRE,
    r"узл\w+": FigureUnit.KNOT,
    r"минут\w*": FigureUnit.MINUTE,
    r"час\w*": FigureUnit.HOUR,
    r"секунд\w*": FigureUnit.SECOND,
}
_BEFORE: dict[str, Hedge] = {
    "約": Hedge.ABOUT, "约": Hedge.ABOUT, "大約": Hedge.ABOUT, "大约": Hedge.ABOUT,
    "およそ": Hedge.ABOUT, "약": Hedge.ABOUT, "近": Hedge.NEARLY, "超过": Hedge.MORE_THAN,
    "不到": Hedge.LESS_THAN, "около": Hedge.ABOUT, "примерно": Hedge.ABOUT,
    "более": Hedge.MORE_THAN, "свыше": Hedge.MORE_THAN, "менее": Hedge.LESS_THAN,
    "почти": Hedge.NEARLY,
}  # fmt: skip
_BEHIND: dict[str, Hedge] = {
    "以内": Hedge.WITHIN, "以上": Hedge.MORE_THAN, "未満": Hedge.LESS_THAN, "이내": Hedge.WITHIN,
}  # fmt: skip
_NUMBER = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:[.][0-9]+)?)"
_EAST = re.compile(
    rf"(?:(?P<before>{'|'.join(_BEFORE)})\s?)?(?<![0-9.,A-Za-z-]){_NUMBER}\s?"
    rf"(?P<unit>{'|'.join(map(re.escape, _UNITS))})(?P<behind>{'|'.join(_BEHIND)})?(?![A-Za-z/])"
)
_WEST = re.compile(
    rf"(?:(?P<before>{'|'.join(_BEFORE)})\s)?(?<![0-9.,\w-])(?P<number>[0-9]+(?:[.,][0-9]+)?)\s?"
    rf"(?P<unit>{'|'.join(_RUSSIAN)})(?P<behind>(?!))?(?!\w)",
    re.IGNORECASE,
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_EASTERN = re.compile("[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]")


def foreign_figures(text: str) -> Iterator[tuple[tuple[int, int], Figure]]:
    """Yield the figures of a text in these languages, with their spans."""
    plain = plainly(text)
    for found in _EAST.finditer(plain) if _EASTERN.search(text) else ():
        # "270 km" in Latin letters is read by the reader of English figures.
        if _EASTERN.search(text, *found.span()):
            yield found.span(), _figure(text, found, _UNITS[found["unit"]])
    for found in _WEST.finditer(plain) if _CYRILLIC.search(text) else ():
        for spelling, unit in _RUSSIAN.items():
            if re.fullmatch(spelling, found["unit"], re.IGNORECASE):
                yield found.span(), _figure(text, found, unit)
                break


def _figure(text: str, found: re.Match[str], unit: FigureUnit) -> Figure:
    hedge = _BEHIND.get(found["behind"] or "") or _BEFORE.get((found["before"] or "").lower())
    number = found["number"]
    grouped = re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+", number) is not None
    return Figure(
        number=Decimal(number.replace(",", "" if grouped else ".")),
        unit=unit,
        hedge=hedge or Hedge.NONE,
        words=text[found.start() : found.end()],
    )
