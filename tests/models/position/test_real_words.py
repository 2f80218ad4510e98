"""Positions as a staff office really words them."""

import json
import re
from pathlib import Path

import pytest

from models.position.gazetteer import Gazetteer
from models.position.parse import parse_position
from models.position.position import PositionPrecision
from models.problem import Problem

FAR_FROM = re.compile(
    r"[一-龠々ノケ]{2,6}(?:[（(][^）)]{1,12}[）)])?の[東西南北]{1,3}(?:方)?約[0-9０-９]+(?:km|㎞|ｋｍ)"
)


def test_the_relative_positions_of_press_releases_are_understood(
    shared: Path, gazetteer: Gazetteer
) -> None:
    path = shared / "datasets/d1_japan_mod/japan_mod_texts_to_2026-05-31.json"
    if not path.is_file():
        pytest.skip(f"no press releases in {path}")
    releases = json.dumps(json.loads(path.read_text("utf-8")), ensure_ascii=False)
    told = set(FAR_FROM.findall(re.sub(r"\\[nr]|\s", "", releases)))
    assert len(told) > 15
    for words in told:
        assert read(words, gazetteer) is PositionPrecision.RELATIVE, words


def read(words: str, gazetteer: Gazetteer) -> PositionPrecision | None:
    try:
        return parse_position(words, gazetteer).precision
    except Problem:
        return None
