"""The list: sorted, parted into bands, in columns where it is wide, and marked."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.panels.incident_list.panel import IncidentList
from models.encounter.incident import Severity
from models.filter.arrangement import Arrangement, Band, Sort
from models.filter.text_form import parse_filter
from models.record import Change
from tests.desktop.cases import a_case
from tests.desktop.program import Program

CASES = (
    ("Alfa", 3, Severity.SERIOUS),
    ("Bravo", 1, Severity.HIGH_RISK),
    ("Charlie", 2, Severity.SERIOUS),
)


def three(program: Program) -> IncidentList:
    """Log three encounters and return the list, which has the focus."""
    for title, day, severity in CASES:
        case = a_case(program.log.catalogue, title, day=day)
        program.write(replace(case, severity=severity, severity_rationale="They were close."))
    program.activate()
    program.window.incidents.table.setFocus()
    return program.window.incidents


def rows(listed: IncidentList) -> list[str]:
    """Return what stands in the rows, headings among them, up to the first comma or count."""
    model = listed.model
    words = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return [text.split(",")[0].replace("   ", " ") for text in words]


def test_the_list_is_sorted_by_title_and_the_other_way_round(program: Program) -> None:
    listed = three(program)
    assert program.titles() == ["Alfa", "Charlie", "Bravo"]
    listed.head.sort_by(Sort.TITLE)
    assert program.titles() == ["Alfa", "Bravo", "Charlie"]
    assert "title, a to z" in listed.head.order.text().casefold()
    listed.head.sort_by(Sort.TITLE)
    assert program.titles() == ["Charlie", "Bravo", "Alfa"]
    listed.head.sort_by(Sort.SEVERITY)
    assert program.titles() == ["Bravo", "Alfa", "Charlie"]


def test_a_new_title_takes_its_place(program: Program) -> None:
    listed = three(program)
    listed.head.sort_by(Sort.TITLE)
    bravo = program.log.incident(listed.model.id_at(1))
    assert bravo is not None
    change = Change(before=bravo, after=replace(bravo, title="Zulu"))
    program.log.apply("Rename", [change])
    assert program.titles() == ["Alfa", "Charlie", "Zulu"]
    program.do("undo")
    assert program.titles() == ["Alfa", "Bravo", "Charlie"]


def test_bands_have_headings_with_counts_and_fold_by_the_arrows(program: Program) -> None:
    listed = three(program)
    listed.head.part_by(Band.SEVERITY)
    assert rows(listed) == ["Serious 2", "Alfa", "Charlie", "High risk 1", "Bravo"]
    program.log.select(listed.model.id_at(2))
    assert listed.table.currentIndex().row() == 2
    program.key(Qt.Key.Key_Left)
    assert rows(listed) == ["Serious 2", "High risk 1", "Bravo"]
    assert listed.table.currentIndex().row() == 0
    program.key(Qt.Key.Key_Down)
    program.key(Qt.Key.Key_Down)
    assert program.chosen_title() == "Bravo"
    program.key(Qt.Key.Key_Up)
    program.key(Qt.Key.Key_Up)
    program.key(Qt.Key.Key_Return)
    assert rows(listed) == ["Serious 2", "Alfa", "Charlie", "High risk 1", "Bravo"]


def test_a_band_stays_folded_while_the_filter_changes(program: Program) -> None:
    listed = three(program)
    listed.arrange(Arrangement(band=Band.SEVERITY))
    program.key(Qt.Key.Key_Home)
    program.key(Qt.Key.Key_Left)
    program.log.show_only(parse_filter("not bravo"))
    assert rows(listed) == ["Serious 2"]
    program.log.show_only(parse_filter(""))
    assert rows(listed) == ["Serious 2", "High risk 1", "Bravo"]


def test_headings_are_not_among_what_is_marked(program: Program) -> None:
    listed = three(program)
    listed.arrange(Arrangement(band=Band.SEVERITY))
    program.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    titles = [summary.title for summary in program.log.summaries(listed.chosen())]
    assert titles == ["Alfa", "Charlie", "Bravo"]
    assert listed.head.chosen.text() == "3 chosen"


def test_marks_stay_on_their_incidents_when_the_order_changes(program: Program) -> None:
    listed = three(program)
    program.key(Qt.Key.Key_Home)
    program.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    for band in (Band.SEVERITY, Band.NONE):
        listed.arrange(Arrangement(sort=Sort.TITLE, backward=False, band=band))
        titles = {summary.title for summary in program.log.summaries(listed.chosen())}
        assert titles == {"Alfa", "Charlie"}
    bravo = next(one for one in program.log.summaries(program.log.ids) if one.title == "Bravo")
    incident = program.log.incident(bravo.id)
    assert incident is not None
    program.log.apply("Tag", [Change(before=incident, after=replace(incident, tags=("a",)))])
    assert len(listed.chosen()) == 2


def test_a_wide_list_has_columns_whose_heads_sort(program: Program) -> None:
    listed = three(program)
    program.do("widen")
    program.window.narrow()
    program.window.resize(1600, 900)
    docks = [program.window.docks["incidents"]]
    program.window.resizeDocks(docks, [1100], Qt.Orientation.Horizontal)
    program.qtbot.waitUntil(lambda: listed.model.wide)
    head = listed.table.horizontalHeader()
    assert head.isVisible()
    assert listed.model.index(0, 1).data() == "Alfa"
    assert not listed.table.isColumnHidden(3)
    place = QPoint(head.sectionViewportPosition(1) + 20, 5)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert program.titles() == ["Alfa", "Bravo", "Charlie"]
    assert head.sortIndicatorSection() == 1
    program.window.resizeDocks(docks, [300], Qt.Orientation.Horizontal)
    program.qtbot.waitUntil(lambda: not listed.model.wide)
    assert not head.isVisible()


def test_the_order_is_kept_for_the_next_start(program: Program) -> None:
    listed = three(program)
    listed.arrange(Arrangement(sort=Sort.TITLE, backward=False, band=Band.SEVERITY))
    path = program.log.logbook.path
    program.session.create(path.with_name("Other.logbook"), "OTH")
    assert program.window.incidents.model.arrangement == listed.model.arrangement
