"""An assessment in words: one sentence for the likelihood, another for the confidence (ICD 203)."""

from models.encounter.assessment import Assessment, Confidence, Likelihood

# ICD 203 (2015), the seven bands; neither nought nor a hundred is ever claimed.
LIKELIHOOD_PERCENT: dict[Likelihood, tuple[int, int]] = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
}


def sentences(assessment: Assessment) -> tuple[str, ...]:
    """Return the sentences of an assessment, without those for which nothing is said."""
    likelihood, confidence = assessment.likelihood, assessment.confidence
    return (
        *((_likelihood(likelihood, assessment.likelihood_scale),) if likelihood else ()),
        *((_confidence(confidence, assessment.basis),) if confidence else ()),
    )


def _likelihood(likelihood: Likelihood, scale: str) -> str:
    low, high = LIKELIHOOD_PERCENT[likelihood]
    words = likelihood.replace("_", " ")
    return f"Likelihood: {words} ({low}–{high} per cent, {scale})."


def _confidence(confidence: Confidence, basis: str) -> str:
    ground = f" Basis: {basis.rstrip('.')}." if basis else ""
    return f"Confidence in this judgement: {confidence}.{ground}"
