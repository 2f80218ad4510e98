"""What is worth checking in each side's own words: quiet lines that decide nothing."""

from collections.abc import Sequence

from desktop.panels.reading.section import Section
from models.catalogue.catalogue import Catalogue
from models.rules.advisory import remark_text
from models.rules.remark import Remark


def advisory_section(remarks: Sequence[Remark], catalogue: Catalogue) -> Section:
    """Return the remarks, each with whose words it is about."""
    section = Section("Worth checking")
    for remark in remarks:
        section.add_text(remark_text(remark, catalogue))
    section.add_text(_ADVISORY, "quiet")
    return section


_ADVISORY = "Stated values against stated conclusions. Advisory: no relation depends on it."
