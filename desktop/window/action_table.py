"""Every command of the window in one table: menus, toolbar, finder and help all read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: its name in the code, its words, menu, icon, shortcut.

    `writes` says that it is off while the logbook is read-only, `of_selection` that it needs a
    chosen record.
    """

    name: str
    text: str
    menu: str
    icon: str = ""
    shortcut: str = ""
    writes: bool = False
    of_selection: bool = False
    line_before: bool = False


ENTRIES: tuple[Entry, ...] = (
    Entry("new_logbook", "New logbook…", "File", "file-plus"),
    Entry("open_logbook", "Open logbook…", "File", "folder-open", "Ctrl+O"),
    Entry("open_sample", "Open the sample logbook", "File", "book-open"),
    Entry("fresh_sample", "Fresh copy of the sample", "File"),
    Entry("import_bundle", "Import bundle…", "File", "download", writes=True, line_before=True),
    Entry("add_zones", "Add zones from a file…", "File", writes=True),
    Entry("export_bundle", "Export bundle…", "File", "upload", "Ctrl+E"),
    Entry("save_copy", "Save a copy…", "File", "copy"),
    Entry(
        "print_sheet",
        "Incident sheet…",
        "File",
        "file-text",
        "Ctrl+P",
        line_before=True,
        of_selection=True,
    ),
    Entry("name_author", "Author…", "File", "users", line_before=True),
    Entry("quit", "Quit", "File", "", "Ctrl+Q", line_before=True),
    Entry("to_matrix", "Go to the claim matrix", "Matrix", "", "Ctrl+M", of_selection=True),
    Entry("claims_behind", "Claims behind the cell (Space)", "Matrix", of_selection=True),
    Entry(
        "amend_proposition",
        "Amend the proposition whole…",
        "Matrix",
        "pencil",
        "Ctrl+F2",
        True,
        True,
    ),
    Entry("split", "Split the proposition…", "Matrix", "", "Ctrl+Shift+X", True, True),
    Entry("deal_denial", "Deal out a general denial…", "Matrix", "", "Ctrl+Shift+D", True, True),
    Entry("withdraw_cell", "Withdraw claim or proposition (Del)", "Matrix", "", "", True, True),
    Entry("row_up", "Move the row up", "Matrix", "", "Alt+Up", True, True),
    Entry("row_down", "Move the row down", "Matrix", "", "Alt+Down", True, True),
    Entry(
        "add_proposition",
        "Add a proposition",
        "Matrix",
        "plus",
        "Ctrl+Shift+P",
        writes=True,
        of_selection=True,
    ),
    Entry("add_column", "Column for another party…", "Matrix", "", "Ctrl+Shift+C", True, True),
    Entry("rows_all", "All rows", "Matrix", "", "Alt+1", line_before=True),
    Entry("rows_contested", "Contested rows", "Matrix", "", "Alt+2"),
    Entry("rows_sidestepped", "Sidestepped rows", "Matrix", "", "Alt+3"),
    Entry("rows_unanswered", "Unanswered rows", "Matrix", "", "Alt+4"),
    Entry("undo", "Undo", "Edit", "undo-2", "Ctrl+Z", writes=True),
    Entry("redo", "Redo", "Edit", "redo-2", "Ctrl+Shift+Z", writes=True),
    Entry("new_incident", "New incident", "Edit", "plus", "Ctrl+N", writes=True, line_before=True),
    Entry("amend", "Amend", "Edit", "pencil", "F2", writes=True, of_selection=True),
    Entry("amend_several", "Amend several…", "Edit", writes=True, of_selection=True),
    Entry(
        "withdraw", "Withdraw", "Edit", "trash-2", "Ctrl+Shift+Del", writes=True, of_selection=True
    ),
    Entry(
        "add_statement",
        "Add statement…",
        "Edit",
        "message-square",
        "Ctrl+Shift+S",
        writes=True,
        of_selection=True,
        line_before=True,
    ),
    Entry(
        "answer_statement",
        "Answer statement…",
        "Edit",
        "",
        "Ctrl+R",
        writes=True,
        of_selection=True,
    ),
    Entry(
        "revise_statement",
        "Revise statement…",
        "Edit",
        "",
        "Ctrl+Shift+R",
        writes=True,
        of_selection=True,
    ),
    Entry("amend_statement", "Amend statement…", "Edit", writes=True, of_selection=True),
    Entry("merge_records", "Merge two records…", "Edit", writes=True),
    Entry(
        "assess", "Assess…", "Edit", "", "Ctrl+J", writes=True, of_selection=True, line_before=True
    ),
    Entry("supersede", "Supersede assessment…", "Edit", writes=True, of_selection=True),
    Entry(
        "capture_clipboard",
        "Capture from clipboard",
        "Sources",
        "clipboard-paste",
        "Ctrl+Shift+V",
        writes=True,
    ),
    Entry("capture_files", "Capture files…", "Sources", "", "Ctrl+Shift+O", writes=True),
    Entry("capture_to_source", "Add capture to source…", "Sources", writes=True),
    Entry("read_capture", "Read capture", "Sources", "", "Ctrl+L"),
    Entry("set_capture_aside", "Set capture aside, or take it back in", "Sources", writes=True),
    Entry("show_in_capture", "Show in capture…", "Sources", "", "Ctrl+Shift+L", of_selection=True),
    Entry("log_context", "Log context event…", "Edit", "calendar", writes=True, line_before=True),
    Entry(
        "link_context",
        "Link context event…",
        "Edit",
        "link",
        "Ctrl+B",
        writes=True,
        of_selection=True,
    ),
    Entry(
        "cite_precedent",
        "Cite precedent…",
        "Edit",
        "",
        "Ctrl+Shift+B",
        writes=True,
        of_selection=True,
    ),
    Entry("find", "Find commands and records…", "Edit", "search", "Ctrl+K", line_before=True),
    Entry("find_in_list", "Filter the incidents", "Filter", "filter", "/"),
    Entry("filter_text", "Filter as text", "Filter", "quote", "Ctrl+Shift+T"),
    Entry("filter_clear", "Show everything", "Filter", "x", "Ctrl+Shift+F"),
    Entry("save_search", "Save search…", "Filter", "star", "Ctrl+Shift+K", True, line_before=True),
    Entry("show_saved", "Saved searches", "Filter", "", "Ctrl+Shift+J"),
    Entry("order_list", "Order of the list…", "Filter", "", "Ctrl+Shift+Y", line_before=True),
    Entry("send_to_review", "Send to review", "Review", "", "", True, True),
    Entry("mark_reviewed", "Mark reviewed", "Review", "check", "", True, True),
    Entry("publish", "Publish…", "Review", "", "", True, True),
    Entry("reopen", "Reopen…", "Review", "", "", True, True),
    Entry("as_published", "As published…", "Review", "", of_selection=True),
    Entry("mark_duplicate", "Mark as duplicate…", "Review", "", "", True, True, True),
    Entry("mark_withdrawn", "Mark as withdrawn…", "Review", "", "", True, True),
    Entry("compare", "Compare with…", "Review", "", "Ctrl+D", of_selection=True, line_before=True),
    Entry("back", "Back", "View", "arrow-left", "Alt+Left"),
    Entry("forward", "Forward", "View", "arrow-right", "Alt+Right"),
    Entry("widen", "Give this panel the whole width", "View", "", "F11"),
    Entry("show_incidents", "Incidents", "View", "list", "Ctrl+1", line_before=True),
    Entry("show_records", "Records", "View", "users", "Ctrl+2"),
    Entry("show_history", "History", "View", "history", "Ctrl+3"),
    Entry("show_map", "Map", "View", "map", "Ctrl+4"),
    Entry("show_reading", "Reading pane", "View", "file-text", "Ctrl+5"),
    Entry("show_timeline", "Time line", "View", "clock", "Ctrl+6"),
    Entry("show_on_map", "List of what is on the map", "View", "map-pin", "Ctrl+9"),
    Entry("show_statements", "Statements", "View", "quote", "Ctrl+T", of_selection=True),
    Entry("show_inbox", "Inbox", "View", "inbox", "Ctrl+7"),
    Entry("show_hotspots", "Hotspots", "View", "layers", "Ctrl+8"),
    Entry("time_go", "Go to a date…", "View", "calendar", "Ctrl+Shift+G", line_before=True),
    Entry("time_play", "Play or pause the times", "View", "", "Ctrl+Shift+Space"),
    Entry("time_on", "Step to the next window of time", "View"),
    Entry("time_back", "Step to the window of time before", "View"),
    Entry("time_clear", "Show all times", "View"),
    Entry("time_line", "Times on a line", "View"),
    Entry("time_hours", "Times by hour and weekday", "View"),
    Entry("time_months", "Times by month and year", "View"),
    Entry("viewpoint", "Viewpoint of the symbols…", "View", "eye", line_before=True),
    Entry("theme_system", "Colours of the desktop", "View", "settings", line_before=True),
    Entry("theme_light", "Light", "View", "sun"),
    Entry("theme_dark", "Dark", "View", "moon"),
    Entry("map_heat", "Heat instead of single marks", "Map", "", "Ctrl+Shift+H"),
    Entry("measure", "Measure by clicks", "Map", "ruler", "Ctrl+Shift+M"),
    Entry("draw_rings", "Range rings, bearing line…", "Map", "", "Ctrl+Shift+I"),
    Entry("clear_drawn", "Clear what was drawn", "Map"),
    Entry("draw_area", "Draw an area", "Map", "", "Ctrl+Shift+A", writes=True, line_before=True),
    Entry("type_area", "Type an area…", "Map", writes=True),
    Entry("map_tiles", "Map tiles…", "Map", "layers"),
    Entry(
        "save_map", "Save or print the view…", "Map", "printer", "Ctrl+Shift+E", line_before=True
    ),
    Entry("help", "Help", "Help", "circle-help", "F1"),
    Entry("check", "Check the logbook", "Help", "check"),
    Entry("about", "About Encounter Log", "Help"),
)
MENUS = ("File", "Edit", "Filter", "Sources", "Matrix", "Review", "Map", "View", "Help")
# What stands in the toolbar, in its order; an empty name is a line between groups.
TOOLBAR = (
    "new_incident", "capture_clipboard", "amend", "", "find", "", "undo", "redo", "",
    "print_sheet", "export_bundle",
)  # fmt: skip
# What stands at the end of the bar of the filter.
FILTER_BAR = ("save_search", "filter_text")
