"""The tables of a logbook: one row for each record, its value inside as JSON.

Nothing here is particular to one database; what is stands in `dialect_sqlite`.
"""

from sqlalchemy import ForeignKey, Index, LargeBinary, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Row(DeclarativeBase):
    """The base of all tables. Every constraint has a name, so that a migration can find it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class LogbookRow(Row):
    """The logbook itself; one row."""

    __tablename__ = "logbook"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    code: Mapped[str] = mapped_column(String(8))
    created_at: Mapped[str] = mapped_column(String(40))


class RecordRow(Row):
    """One record: `body` is its value, `sha256` that of the body in UTF-8.

    `created` and `changed` are the revisions that first and last wrote it. A withdrawn record
    keeps its row and its last value.
    """

    __tablename__ = "record"
    __table_args__ = (Index("ix_record_kind", "kind", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String(36), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    version: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    withdrawn: Mapped[bool]
    created: Mapped[int]
    changed: Mapped[int]


class IncidentRow(Row):
    """What lists need of an incident. `ref` is never changed and never given twice.

    `rules_version` says by which rules, and in which form, the summary and the line were made.
    """

    __tablename__ = "incident"

    id: Mapped[str] = mapped_column(String(36), ForeignKey("record.id"), primary_key=True)
    ref: Mapped[str] = mapped_column(String(64), unique=True)
    summary: Mapped[str] = mapped_column(Text)
    rules_version: Mapped[int] = mapped_column(index=True)


class LineRow(Row):
    """The line of the index of an incident that stands, as packed bytes; see `models.filter`."""

    __tablename__ = "line"

    number: Mapped[int] = mapped_column(
        ForeignKey("record.number"), primary_key=True, autoincrement=False
    )
    incident: Mapped[bytes] = mapped_column(LargeBinary)
    acts: Mapped[bytes] = mapped_column(LargeBinary)
    spots: Mapped[bytes] = mapped_column(LargeBinary)
    figures: Mapped[bytes] = mapped_column(LargeBinary)


class CombinationRow(Row):
    """A set of codes that lines know by its number; a JSON list."""

    __tablename__ = "combination"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    codes: Mapped[str] = mapped_column(Text)


class ReferenceRow(Row):
    """That one record names another."""

    __tablename__ = "reference"

    from_id: Mapped[str] = mapped_column(String(36), ForeignKey("record.id"), primary_key=True)
    to_id: Mapped[str] = mapped_column(
        String(36), ForeignKey("record.id"), primary_key=True, index=True
    )


class RevisionRow(Row):
    """One line of history, chained to the one before by `hash`.

    `state` is the SHA-256 of the record after it. `before` stands only where no earlier line
    holds it (a record that came in a batch), `after` is empty for a withdrawal. `detail` is JSON
    of what an import, its withdrawal or an export did.
    """

    __tablename__ = "revision"
    __table_args__ = (Index("ix_revision_record_id", "record_id", "seq"),)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    step: Mapped[str] = mapped_column(String(36))
    step_name: Mapped[str] = mapped_column(Text)
    action: Mapped[str] = mapped_column(String(16))
    at: Mapped[str] = mapped_column(String(40))
    author_id: Mapped[str] = mapped_column(String(36))
    author_name: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    record_id: Mapped[str | None] = mapped_column(String(36))
    kind: Mapped[str | None] = mapped_column(String(16))
    label: Mapped[str] = mapped_column(Text)
    version: Mapped[int | None]
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    detail: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str | None] = mapped_column(String(64))
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class BatchRow(Row):
    """That a record came, in this state, with a batch."""

    __tablename__ = "batch_row"

    batch_id: Mapped[str] = mapped_column(String(36), ForeignKey("record.id"), primary_key=True)
    record_id: Mapped[str] = mapped_column(
        String(36), ForeignKey("record.id"), primary_key=True, index=True
    )
    sha256: Mapped[str] = mapped_column(String(64))


class CaptureFileRow(Row):
    """A file that lies beside the logbook because a capture names it."""

    __tablename__ = "capture_file"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size_bytes: Mapped[int]


class RefCounterRow(Row):
    """The last number given to a reference of one year."""

    __tablename__ = "ref_counter"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]
