"""What the words for a time zone mean: military letters, abbreviations, "Moscow time"."""

from datetime import timedelta

# A to M go east from 1 to 12 without J, which means "the observer's own"; N to Y go west.
_LETTERS = {letter: hours for hours, letter in enumerate("ABCDEFGHIKLM", start=1)}
_LETTERS |= {letter: -hours for hours, letter in enumerate("NOPQRSTUVWXY", start=1)}
LETTERS = {"Z": timedelta(0)} | {k: timedelta(hours=v) for k, v in _LETTERS.items()}

_HOURS: dict[str, float] = {
    "utc": 0, "gmt": 0, "zulu": 0, "coordinated universal time": 0,
    "wet": 0, "west": 1, "bst": 1, "cet": 1, "central european time": 1,
    "cest": 2, "central european summer time": 2,
    "eet": 2, "eastern european time": 2, "eest": 3, "eastern european summer time": 3,
    "trt": 3, "gulf standard time": 4, "irst": 3.5, "pkt": 5, "india standard time": 5.5,
    "ict": 7, "wib": 7, "china standard time": 8, "chinese time": 8, "china time": 8,
    "beijing time": 8, "北京时间": 8, "北京時間": 8, "台北時間": 8, "taiwan time": 8,
    "taipei time": 8, "hkt": 8, "hong kong time": 8, "pht": 8, "phst": 8,
    "philippine standard time": 8, "philippine time": 8, "philippines time": 8,
    "manila time": 8, "sgt": 8, "singapore time": 8, "myt": 8, "awst": 8,
    "jst": 9, "japan standard time": 9, "japan time": 9, "japanese time": 9, "tokyo time": 9,
    "日本時間": 9, "kst": 9, "korea standard time": 9, "korea time": 9, "korean time": 9,
    "seoul time": 9, "한국시간": 9, "japan/korea time": 9, "korea/japan time": 9,
    "acst": 9.5, "aest": 10, "chst": 10, "guam time": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "hst": -10, "hawaii time": -10, "akst": -9, "akdt": -8, "pdt": -7, "mdt": -6,
    "cdt": -5, "edt": -4, "est": -5,
}  # fmt: skip
OFFSETS = {word: timedelta(hours=hours) for word, hours in _HOURS.items()}

# These have changed, or change twice a year: the date decides.
REGIONS = {
    "msk": "Europe/Moscow",
    "moscow time": "Europe/Moscow",
    "московское время": "Europe/Moscow",
    "мск": "Europe/Moscow",
    "kyiv time": "Europe/Kyiv",
    "ukrainian time": "Europe/Kyiv",
    "estonian time": "Europe/Tallinn",
    "estonia time": "Europe/Tallinn",
    "finnish time": "Europe/Helsinki",
    "romanian time": "Europe/Bucharest",
    "turkish time": "Europe/Istanbul",
    "london time": "Europe/London",
    "uk time": "Europe/London",
    "washington time": "America/New_York",
    "eastern time": "America/New_York",
    "iran time": "Asia/Tehran",
    "tehran time": "Asia/Tehran",
}

AMBIGUOUS = {
    "cst": ("China Standard Time or Central Standard Time of America", "UTC+8 or UTC-6"),
    "pst": ("Philippine Standard Time or Pacific Standard Time", "UTC+8 or UTC-8"),
    "ist": ("India, Israel or Irish Standard Time", "UTC+5:30, UTC+2 or UTC+1"),
    "ast": ("Arabia or Atlantic Standard Time", "UTC+3 or UTC-4"),
    "mst": ("Malaysia or Mountain Standard Time", "UTC+8 or UTC-7"),
    "gst": ("Gulf or Guam Standard Time", "UTC+4 or UTC+10"),
    "sst": ("Singapore or Samoa Standard Time", "UTC+8 or UTC-11"),
}

WORDS = (*OFFSETS, *REGIONS, *AMBIGUOUS)
