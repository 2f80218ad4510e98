"""What must happen before the one QApplication of a test run is made."""

from desktop.map.environment import prepare
from desktop.map.scheme import register_scheme

prepare()
register_scheme()
