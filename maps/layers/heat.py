"""Heat: how thickly incidents lie, instead of the incidents themselves."""

from maps.shell import SealedLayer


class Heat(SealedLayer):
    """A smooth picture of incidents for each area, as published."""

    default_js = [("heat_js", "/assets/heat.js")]
