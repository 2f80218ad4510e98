"""Each incident has a line of the index. All are made when the logbook is next opened."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of the lines; what lists need of an incident is made anew with them."""
    op.create_table(
        "line",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        *(
            sa.Column(name, sa.LargeBinary(), nullable=False)
            for name in ("incident", "acts", "spots", "figures")
        ),
        sa.ForeignKeyConstraint(["number"], ["record.number"], name="fk_line_number"),
        sa.PrimaryKeyConstraint("number", name="pk_line"),
    )
    op.create_table(
        "combination",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("codes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_combination"),
    )
    op.create_index("ix_incident_rules_version", "incident", ["rules_version"])
    op.execute("UPDATE incident SET rules_version = 0")
