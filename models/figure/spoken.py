"""How figures are spoken in the languages of the sources, brought to the English of the table.

Each entry says what a word means by our own hedge table; the words of the source are kept beside
the figure in any case. Only what stands right before or behind a number is read.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from models.figure.figure import FigureUnit, Hedge

_Words = dict[Hedge, str]


def _hedges(words: _Words) -> Mapping[str, Hedge]:
    return MappingProxyType({word: h for h, some in words.items() for word in some.split("|")})


# What stands before a number.
BEFORE = _hedges(
    {
        Hedge.ABOUT: (
            "約|およそ|ほぼ|大约|大約|约|大概|약|대략|около|примерно|приблизительно|порядка"
        ),
        Hedge.NEARLY: "近|将近|將近|接近|거의|почти",
        Hedge.LESS_THAN: (
            "不到|不足|不超过|不超過|少于|少於|低于|低於|менее|меньше|не более|не больше|до"
        ),
        Hedge.MORE_THAN: (
            "超过|超過|逾|至少|不少于|不少於|多于|多於|少なくとも|최소|более|больше|свыше"
            "|не менее|не меньше|по меньшей мере"
        ),
    }
)
# What stands behind the unit.
BEHIND = _hedges(
    {
        Hedge.ABOUT: "左右|上下|程度|前後|ほど|정도",
        Hedge.NEARLY: "近く|弱",
        Hedge.OVER: "余り|あまり|強",
        Hedge.WITHIN: "以内|之内|以內|之內|이내",
        Hedge.LESS_THAN: "or less|or fewer|以下|未満|未满|이하|미만",
        Hedge.MORE_THAN: "or more|以上|超|이상",
    }
)
# What stands between the number and its unit: 20余架, 20多架.
BETWEEN = _hedges({Hedge.OVER: "余|餘|多|여"})

_UNITS: dict[FigureUnit, str] = {
    FigureUnit.METRE: "米 メートル 公尺 미터 м метр метра метров",
    FigureUnit.KILOMETRE: ("公里 千米 キロ キロメートル 킬로미터 км километр километра километров"),
    FigureUnit.NAUTICAL_MILE: "海里 浬 カイリ 해리",
    FigureUnit.FOOT: "英尺 フィート 피트 фут фута футов",
    FigureUnit.YARD: "码 碼 ヤード 야드",
    FigureUnit.KNOT: "节 節 ノット 노트 узел узла узлов",
    FigureUnit.KILOMETRE_PER_HOUR: "км/ч",
    FigureUnit.SECOND: "秒 秒間 秒钟 秒鐘 초 секунда секунды секунд",
    FigureUnit.MINUTE: "分 分間 分钟 分鐘 분 분간 мин минута минуты минут",
    FigureUnit.HOUR: "時間 小时 小時 시간 час часа часов",
    FigureUnit.DAY: "日 日間 天 일 сутки суток",
    FigureUnit.COUNT: "機 架 架次 隻 艘 艇 枚 回 次 度 名 人 대 척 회 명 раз раза",
}
UNITS: Mapping[str, FigureUnit] = MappingProxyType(
    {word: unit for unit, words in _UNITS.items() for word in words.split()}
    | {"морская миля": FigureUnit.NAUTICAL_MILE, "морские мили": FigureUnit.NAUTICAL_MILE}
    | {"морских миль": FigureUnit.NAUTICAL_MILE, "морской мили": FigureUnit.NAUTICAL_MILE}
)

# Words that tell of many and give no number; an interval for them would be made up.
NO_NUMBER = re.compile(
    r"\b(several|many|multiple|some|a few|a number of|a couple of|dozens|scores|tens|hundreds)\b"
    r"|数[回次度分名十]|多次|多架|若干|несколько|여러"
)
