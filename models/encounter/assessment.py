"""The analyst's own judgement: likelihood and confidence apart, signed and dated."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from models.value import Value


class Likelihood(StrEnum):
    """The seven points of ICD 203, lowest first; never nought, never certain."""

    ALMOST_NO_CHANCE = "almost_no_chance"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly_even_chance"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"


class Confidence(StrEnum):
    """How firm the ground under a judgement is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Value):
    """A judgement on a proposition, or on the incident where `proposition_id` is None.

    Printed as two sentences, one for the likelihood and one for the confidence with its basis.
    A newer one names the older in `supersedes_id`; the older is kept.
    """

    id: UUID
    text: str
    likelihood: Likelihood | None = None
    likelihood_scale: str = "ICD 203"
    confidence: Confidence | None = None
    basis: str = ""
    author: str
    at: datetime
    proposition_id: UUID | None = None
    supersedes_id: UUID | None = None
