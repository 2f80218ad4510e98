"""The page at work: pulls data through the scheme and talks with the window over a channel."""

from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template


class Live(JSCSSMixin, MacroElement):
    """Hands the map and its parts, by the names of their classes, to the page's own script."""

    default_js = [
        ("qwebchannel_js", "/assets/qwebchannel.js"),
        ("words_js", "/assets/words.js"),
        ("live_js", "/assets/live.js"),
    ]
    _template = Template("""
        {% macro script(this, kwargs) %}
            EncounterMap.start({{ this.sheet.get_name() }}, {
                {%- for part in this.parts %}{{ part._name }}: {{ part.get_name() }}, {% endfor -%}
            });
        {% endmacro %}
    """)

    def __init__(self, sheet: MacroElement, *parts: MacroElement) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Live"
        self.sheet, self.parts = sheet, parts
