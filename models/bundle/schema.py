"""The JSON Schema of the bundle, made from the values themselves and described field by field.

`python -m models.bundle.schema` writes it to resources/bundle; a test keeps the two alike.
"""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from models.bundle.bundle import Bundle
from models.bundle.codec import adapter
from models.vocabulary.field import field_words

SCHEMA_FILE = "encounter-log-1.schema.json"


def bundle_schema() -> dict[str, Any]:
    """Return the schema as a JSON object, every field with its description."""
    schema = adapter(Bundle).json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Encounter Log interchange bundle, version 1",
    }
    for name, object_ in {"Bundle": schema, **schema.get("$defs", {})}.items():
        _describe(name, object_)
    return {**schema, **head}


def _describe(name: str, object_: dict[str, Any]) -> None:
    if "description" in object_:
        object_["description"] = " ".join(object_["description"].split())
    for field, property_ in object_.get("properties", {}).items():
        property_["description"] = field_words(name, field)
        property_.pop("title", None)


def schema_text() -> str:
    """Return the schema as it stands in the repository."""
    return json.dumps(bundle_schema(), indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the schema file."""
    Path(str(files("resources") / "bundle" / SCHEMA_FILE)).write_text(schema_text(), "utf-8")


if __name__ == "__main__":
    main()
