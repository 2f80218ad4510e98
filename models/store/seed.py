"""What every new logbook begins with: the shipped parties, platforms, places and zones."""

from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from models.catalogue.author import Author
from models.catalogue.catalogue import Catalogue
from models.catalogue.kept import Batch
from models.catalogue.shipped import shipped_catalogue
from models.store.batch import add_batch
from models.store.ledger import Ledger
from models.store.settle import settle

PROGRAM = Author(id=UUID("b6f6c1de-6f0e-5a55-9d5c-3c1f3f0a2d10"), name="Encounter Log")
_BATCH_ID = UUID("2f0c8f4e-63b5-5d7e-8a55-6f8f1c9a4b21")


def seed(connection: Connection, author: Author, captures: Path) -> None:
    """Write the shipped catalogue as one batch; each entry is the user's to amend from then on."""
    entries = shipped_catalogue()
    batch = Batch(id=_BATCH_ID, name="Shipped catalogue", rows_added=len(entries))
    ledger = Ledger(connection, author, batch.name)
    written = add_batch(connection, ledger, entries, batch)
    settle(connection, written, Catalogue.of(()), captures)
