"""A bundle as bytes, readable by people and by `read_bundle`."""

from models.bundle.bundle import Bundle
from models.bundle.codec import adapter


def write_bundle(bundle: Bundle) -> bytes:
    """Return the bundle as indented UTF-8 JSON with a final newline, without default values."""
    text = adapter(Bundle).dump_json(bundle, indent=1, exclude_defaults=True)
    return text + b"\n"
