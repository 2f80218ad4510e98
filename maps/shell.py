"""folium's page, sealed: every script and style from our own scheme, a nonce on what is inline."""

from typing import Any

import folium
from branca.element import Figure, MacroElement
from folium.elements import JSCSSMixin
from folium.map import Layer
from folium.template import Template

# folium keeps scripts and styles in one namespace: no name may stand in both lists.
_CORE_JS = [
    ("leaflet_js", "/assets/leaflet.js"),
    ("core_js", "/assets/core.js"),
    ("canvas_layer_js", "/assets/canvas_layer.js"),
]
_CORE_CSS = [("leaflet_css", "/assets/leaflet.css"), ("map_css", "/assets/map.css")]


class Shell(Figure):
    """The document. It holds no data, so folium has nothing of a user to compile."""

    _template = Template(
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>Map</title>\n'
        "{{ this.header.render(**kwargs) }}\n</head>\n<body>\n"
        "{{ this.html.render(**kwargs) }}\n"
        '<script nonce="{{ kwargs.nonce }}">\n"use strict";\n'
        "{{ this.script.render(**kwargs) }}\n</script>\n</body>\n</html>\n"
    )


class SealedMap(folium.Map):
    """A Leaflet map without tiles, links to other hosts or inline styles."""

    default_js = _CORE_JS
    default_css = _CORE_CSS
    _template = Template("""
        {% macro html(this, kwargs) %}
            <div class="map" id={{ this.get_name()|tojson }}></div>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            const {{ this.get_name() }} = EncounterMap.newMap(
                {{ this.get_name()|tojson }}, {{ this.options|tojavascript }});
        {% endmacro %}
    """)

    def __init__(self, **options: Any) -> None:
        super().__init__(tiles=None, **options)
        # folium put it into its own figure; ours takes its place.
        Shell().add_child(self)


class SealedLayer(JSCSSMixin, Layer):
    """A layer of ours: one JavaScript class of the same name, one file under resources/web."""

    _template = Template("""
        {% macro script(this, kwargs) %}
            const {{ this.get_name() }} = new EncounterMap.{{ this._name }}(
                {%- for part in this.parts %}{{ part.get_name() }}, {% endfor -%}
                {{ this.options|tojavascript }});
        {% endmacro %}
    """)

    def __init__(
        self, *parts: MacroElement, label: str = "", show: bool = True, **options: Any
    ) -> None:
        """Take the layers it draws from as `parts`; a `label` puts it into the layer switch."""
        super().__init__(name=label or None, overlay=True, control=bool(label), show=show)
        self._name = type(self).__name__
        self.parts, self.options = parts, options
