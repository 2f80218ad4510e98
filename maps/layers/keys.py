"""What is drawn, within reach of the keyboard."""

from maps.shell import SealedLayer


class Keys(SealedLayer):
    """A button for each incident in view: Tab walks them, Enter opens one."""

    default_js = [("keys_js", "/assets/keys.js")]
