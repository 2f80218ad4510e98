"""The first form of a logbook."""

import sqlalchemy as sa
from alembic import op

from models.store.dialect_sqlite import set_up

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, the search table and the triggers."""
    _make_logbook()
    _make_records()
    _make_history()
    set_up(op.get_bind())


def _make_logbook() -> None:
    op.create_table(
        "logbook",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_logbook"),
    )
    op.create_table(
        "ref_counter",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name="pk_ref_counter"),
    )
    op.create_table(
        "capture_file",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_capture_file"),
    )


def _make_records() -> None:
    op.create_table(
        "record",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("created", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_record"),
        sa.UniqueConstraint("id", name="uq_record_id"),
    )
    op.create_index("ix_record_kind", "record", ["kind", "number"])
    op.create_table(
        "incident",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("ref", sa.String(64), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("rules_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["record.id"], name="fk_incident_id"),
        sa.PrimaryKeyConstraint("id", name="pk_incident"),
        sa.UniqueConstraint("ref", name="uq_incident_ref"),
    )
    op.create_table(
        "reference",
        sa.Column("from_id", sa.String(36), nullable=False),
        sa.Column("to_id", sa.String(36), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["record.id"], name="fk_reference_from_id"),
        sa.ForeignKeyConstraint(["to_id"], ["record.id"], name="fk_reference_to_id"),
        sa.PrimaryKeyConstraint("from_id", "to_id", name="pk_reference"),
    )
    op.create_index("ix_reference_to_id", "reference", ["to_id"])


def _make_history() -> None:
    op.create_table(
        "revision",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(36), nullable=False),
        sa.Column("step_name", sa.Text(), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("author_id", sa.String(36), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("record_id", sa.String(36)),
        sa.Column("kind", sa.String(16)),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer()),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.Text()),
        sa.Column("detail", sa.Text()),
        sa.Column("state", sa.String(64)),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_revision"),
    )
    op.create_index("ix_revision_record_id", "revision", ["record_id", "seq"])
    op.create_table(
        "batch_row",
        sa.Column("batch_id", sa.String(36), nullable=False),
        sa.Column("record_id", sa.String(36), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["record.id"], name="fk_batch_row_batch_id"),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_batch_row_record_id"),
        sa.PrimaryKeyConstraint("batch_id", "record_id", name="pk_batch_row"),
    )
    op.create_index("ix_batch_row_record_id", "batch_row", ["record_id"])
