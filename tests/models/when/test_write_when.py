from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.problem import Problem
from models.when.dtg import as_dtg
from models.when.edtf import as_edtf
from models.when.parse import parse_when
from models.when.when import TimePrecision, When
from models.when.write import as_both, as_local, as_utc
from tests.models.when.instants import four

LETTERS = "ABCDEFGHIKLMNOPQRSTUVWXYZ"


@pytest.mark.parametrize(
    ("text", "both", "dtg", "edtf"),
    [
        (
            "6 December 2025 16:32-16:35 JST",
            "6 Dec 2025, 16:32–16:35 JST (07:32–07:35Z)",
            "061632I-061635IDEC25",
            "2025-12-06",
        ),
        ("060732ZDEC25", "6 Dec 2025, 07:32Z", "060732ZDEC25", "2025-12-06"),
        (
            "061632IDEC25",
            "6 Dec 2025, 16:32 UTC+9 (I) (07:32Z)",
            "061632IDEC25",
            "2025-12-06",
        ),
        (
            "2025-12-06T16:32:15-05:00",
            "6 Dec 2025, 16:32:15 UTC-05:00 (21:32:15Z)",
            "061632RDEC25",
            "2025-12-06T16:32:15-05:00",
        ),
        (
            "6 Dec 2025 06:00 JST",
            "6 Dec 2025, 06:00 JST (5 Dec 2025, 21:00Z)",
            "060600IDEC25",
            "2025-12-06",
        ),
        (
            "about 16:30 JST on 6 Dec 2025",
            "6 Dec 2025, about 16:30 JST (about 07:30Z)",
            "061625I-061635IDEC25",
            "2025-12-06",
        ),
        (
            "about 16:32-16:35 JST on 6 Dec 2025",
            "6 Dec 2025, about 16:32–16:35 JST (about 07:32–07:35Z)",
            "061627I-061640IDEC25",
            "2025-12-06",
        ),
        (
            "shortly after 16:30 JST on 6 Dec 2025",
            "6 Dec 2025, between 16:30 and 16:45 JST (between 07:30 and 07:45Z)",
            "061630I-061645IDEC25",
            "2025-12-06",
        ),
        (
            "16:32 UTC+5:30 on 6 Dec 2025",
            "6 Dec 2025, 16:32 UTC+5:30 (11:02Z)",
            "061102ZDEC25",
            "2025-12-06",
        ),
        (
            "from 30 Nov 2025 23:50 to 1 Dec 2025 00:10 JST",
            "from 30 Nov 2025, 23:50 to 1 Dec 2025, 00:10 JST (30 Nov 2025, 14:50–15:10Z)",
            "302350INOV25-010010IDEC25",
            "2025-11-30/2025-12-01",
        ),
        (
            "morning of 19 September 2025 (UTC+3)",
            "19 Sep 2025, morning (UTC+3) (between 03:00 and 09:00Z)",
            "190600C-191200CSEP25",
            "2025-09-19",
        ),
        ("19 September 2025 (UTC+3)", "19 Sep 2025 (UTC+3)", "19SEP25", "2025-09-19"),
        ("23 June 2021", "23 Jun 2021", "23JUN21", "2021-06-23"),
        ("December 2025", "December 2025", "DEC25", "2025-12"),
        ("2025", "2025", "2025", "2025"),
        ("201X", "between 1 Jan 2010 and 31 Dec 2019", "01JAN10-31DEC19", "201X"),
        (
            "early December 2025",
            "between 1 Dec 2025 and 10 Dec 2025",
            "01DEC25-10DEC25",
            "2025-12-XX",
        ),
        ("2024-22", "between 1 Jun 2024 and 31 Aug 2024", "01JUN24-31AUG24", "2024-22"),
        (
            "2025-12-06/2025-12-07",
            "from 6 Dec 2025 to 7 Dec 2025",
            "06DEC25-07DEC25",
            "2025-12-06/2025-12-07",
        ),
        ("from 21 December 2018", "from 21 Dec 2018", "21DEC18-UNK", "2018-12-21/.."),
        ("until 2025", "until 2025", "UNK-31DEC25", "../2025"),
        ("before 7 Dec 2025", "before 7 Dec 2025", "UNK-06DEC25", "../2025-12-06"),
        ("after 7 Dec 2025", "after 7 Dec 2025", "08DEC25-UNK", "2025-12-08/.."),
        (
            "before 16:32 JST on 7 Dec 2025",
            "before 7 Dec 2025, 16:32 JST (07:32Z)",
            "UNK-071632IDEC25",
            "../2025-12-07",
        ),
    ],
)
def test_a_time_is_written_as_finely_as_it_is_known_and_no_finer(
    text: str, both: str, dtg: str, edtf: str
) -> None:
    when = parse_when(text)
    assert (as_both(when), as_dtg(when), as_edtf(when)) == (both, dtg, edtf)


def test_utc_always_has_its_date() -> None:
    assert as_utc(parse_when("061632I-061635IDEC25")) == "6 Dec 2025, 07:32–07:35Z"
    assert as_utc(parse_when("6 Dec 2025")) == "between 5 Dec 2025, 10:00 and 7 Dec 2025, 12:00Z"


def test_a_time_of_an_unknown_zone_or_none_is_shown_in_utc() -> None:
    noon = datetime(2025, 12, 6, 12, 5, tzinfo=UTC)
    for zone in ("", "Atlantis"):
        when = When(
            earliest_start=noon,
            latest_start=noon,
            earliest_end=noon,
            latest_end=noon,
            zone=zone,
        )
        assert as_both(when) == "6 Dec 2025, 12:05Z"
        assert as_dtg(when) == "061205ZDEC25"


def test_a_time_of_which_nothing_is_known_says_so() -> None:
    assert as_both(When()) == "at an unknown time"
    assert as_dtg(When()) == "UNK"
    assert as_edtf(When()) == ""


_MINUTES = st.datetimes(
    datetime(1971, 1, 1),  # noqa: DTZ001 (a wall clock)
    datetime(2060, 1, 1),  # noqa: DTZ001
).map(lambda moment: moment.replace(second=0, microsecond=0))


@given(_MINUTES, st.sampled_from(LETTERS), st.integers(0, 5000))
def test_a_date_time_group_reads_back_as_the_same_instants(
    start: datetime, letter: str, minutes: int
) -> None:
    end = start + timedelta(minutes=minutes)
    when = parse_when(f"{start:%Y-%m-%d %H:%M}{letter} to {end:%Y-%m-%d %H:%M}{letter}")
    assert four(parse_when(as_dtg(when))) == four(when)


@given(_MINUTES, st.sampled_from([*LETTERS, "JST", "UTC-3:30", "Asia/Tokyo", "local time (UTC+8)"]))
def test_local_time_reads_back_as_the_same_instants(start: datetime, zone: str) -> None:
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%d about %H:%M"):
        when = parse_when(f"{start.strftime(form)} {zone}")
        assert four(parse_when(as_local(when))) == four(when)
        assert four(parse_when(as_utc(when))) == four(when)


_DAYS = st.dates(date(1, 1, 1), date(9998, 12, 31)).map(date.isoformat)
# Four digits alone are a year only in these two centuries.
_YEARS = st.integers(1900, 2099).map(str)
_WHOLE = _DAYS | _DAYS.map(lambda day: day[:7]) | _DAYS.map(lambda day: f"{day[:7]}-XX") | _YEARS


@given(_WHOLE, st.sampled_from(["", "", "~", "?"]))
def test_edtf_reads_back_as_a_time_that_covers_what_was_written(text: str, mark: str) -> None:
    when = parse_when(text + mark)
    again = parse_when(as_edtf(when))
    assert again.earliest_start is not None
    assert when.earliest_start is not None
    assert again.latest_end is not None
    assert when.latest_end is not None
    assert again.earliest_start <= when.earliest_start
    assert when.latest_end <= again.latest_end
    if not mark:
        assert four(again) == four(when)


_INSTANTS = st.none() | st.datetimes(timezones=st.just(UTC))


@given(
    _INSTANTS,
    _INSTANTS,
    _INSTANTS,
    _INSTANTS,
    st.sampled_from(TimePrecision),
    st.sampled_from(["", "I", "Y", "M", "Moscow time", "Europe/Berlin", "Atlantis", "J", "(", "-"]),
)
def test_every_time_can_be_written(
    first: datetime | None,
    second: datetime | None,
    third: datetime | None,
    last: datetime | None,
    precision: TimePrecision,
    zone: str,
) -> None:
    try:
        when = When(
            earliest_start=first,
            latest_start=second,
            earliest_end=third,
            latest_end=last,
            precision=precision,
            zone=zone,
        )
    except Problem:
        return
    assert all(write(when) for write in (as_local, as_utc, as_both, as_dtg))
    assert as_edtf(when) is not None
