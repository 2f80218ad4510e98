"""The outline of doubt round the incidents that have a symbol."""

from maps.shell import SealedLayer


class Uncertainty(SealedLayer):
    """Outlines of the same incidents, drawn when the layer is switched on."""

    default_js = [("uncertainty_js", "/assets/uncertainty.js")]
