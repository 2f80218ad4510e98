"""Areas that the analyst drew, named and kept."""

from maps.shell import SealedLayer


class Areas(SealedLayer):
    """Named outlines, dashed as no zone is: nobody declared them."""

    default_js = [("areas_js", "/assets/areas.js")]
