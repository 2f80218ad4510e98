"""An assessment in words: one sentence for the likelihood, another for the confidence (ICD 203)."""

import re
from collections.abc import Iterator

from models.encounter.assessment import Assessment, Confidence, Likelihood
from models.problem import Problem

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


# What ICD 203 keeps apart: the words of one may not stand where the other is spoken of.
_LIKELIHOOD = re.compile(
    r"\b(?:(?:un|)likely|likelihood|(?:im|)probabl[ey]|probability|(?:almost|nearly) certain(?:ly)?"
    r"|(?:roughly )?even (?:chance|odds)|no chance)\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(r"\bconfiden(?:ce|t|tly)\b", re.IGNORECASE)


def phrasing_problems(assessment: Assessment) -> Iterator[Problem]:
    """Yield where likelihood and confidence are mixed: each is said in a sentence of its own."""
    if found := _CONFIDENCE.search(assessment.text):
        what = f"the judgement says “{found[0]}”, which is said apart"
        yield Problem(what, where="text", mend="Take it out, and choose it under Confidence.")
    if found := _LIKELIHOOD.search(assessment.basis):
        what = f"the basis of the confidence says “{found[0]}”, which is said apart"
        mend = "Say what the sources are and lack; choose the likelihood under Likelihood."
        yield Problem(what, where="basis", mend=mend)


def standing(assessments: tuple[Assessment, ...]) -> tuple[Assessment, ...]:
    """Return the assessments that no newer one replaces, in their order."""
    replaced = {assessment.supersedes_id for assessment in assessments}
    return tuple(assessment for assessment in assessments if assessment.id not in replaced)


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
