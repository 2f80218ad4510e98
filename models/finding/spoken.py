"""The statements that a text holds: its quotations, and what it says in its own voice."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID, uuid4

from models.encounter.incident import Incident
from models.encounter.statement import Citation, Statement
from models.finding.accepted import Accepted, Material, Use
from models.finding.finding import Finding, Quotation
from models.finding.passage import passage_at
from models.problem import Problem
from models.when.when import When


class Spoken:
    """Deals findings to whoever says them, while one text is taken into one incident."""

    def __init__(self, into: Incident, accepted: Iterable[Accepted], material: Material) -> None:
        """Make a statement of every quotation, but of those that the incident holds already.

        Problem when nobody is named for one.
        """
        self._into, self._material = into, material
        uses = tuple(accepted)
        values = (a.finding.value for a in uses if a.use is Use.SPEAKER)
        speakers = [value for value in values if isinstance(value, UUID)]
        self._voice_id = material.voice_id or next(iter(speakers), None)
        quoted = [a for a in uses if a.use is Use.STATEMENT]
        self._made = [(a.finding, self._quotation(a)) for a in quoted]
        self._own: Statement | None = None

    def statements(self) -> tuple[Statement, ...]:
        """Return the statements that the incident did not hold yet, in the order of the text."""
        own = () if self._own is None else (self._own,)
        made = (*own, *(statement for _, statement in self._made))
        known = {statement.id for statement in self._into.statements}
        return tuple(statement for statement in made if statement.id not in known)

    def of(self, finding: Finding) -> Statement:
        """Return the statement that says this: the quotation round it, or the text's own voice."""
        for quotation, statement in self._made:
            if quotation.start <= finding.start and finding.end <= quotation.end:
                return statement
        return self._in_own_voice()

    def date(self, finding: Finding, use: Use) -> None:
        """Date the statement that stands nearest to a time: when it was said, or what it reports.

        Where the text quotes nobody, its own voice.
        """
        if not self._made:
            self._own = _dated(self._in_own_voice(), finding, use)
            return
        near = min(range(len(self._made)), key=lambda n: _apart(self._made[n][0], finding))
        quotation, statement = self._made[near]
        self._made[near] = (quotation, _dated(statement, finding, use))

    def citation(self, finding: Finding | None = None) -> Citation:
        """Return the citation of a passage, or of the text whole. Problem without a source."""
        source_id = self._material.source_id
        if source_id is None:
            mend = "Choose or name the source of this text."
            raise Problem("what is taken from a text needs its source", where="source", mend=mend)
        whole = Citation(source_id=source_id, capture_id=self._material.capture_id)
        if finding is None:
            return whole
        passage = passage_at(self._material.text, finding.start, finding.end)
        return replace(whole, exact=passage.exact, prefix=passage.prefix, suffix=passage.suffix)

    def _quotation(self, accepted: Accepted) -> Statement:
        quotation = accepted.finding.value
        if not isinstance(quotation, Quotation):
            raise TypeError(accepted.finding.kind)
        citation = self.citation(accepted.finding)
        for statement in self._into.statements:
            if citation in statement.citations:
                return statement
        party_id = accepted.party_id or quotation.speaker_id
        if party_id is None:
            what = f"nobody is named for “{quotation.words[:40]}”"
            raise Problem(what, where="speaker", mend="Say who spoke, or drop it.")
        return Statement(
            id=uuid4(),
            party_id=party_id,
            said=self._said(),
            speaker=quotation.speaker,
            quote=quotation.words,
            quote_lang=quotation.lang or self._material.lang,
            citations=(citation,),
        )

    def _said(self) -> When | None:
        return self._material.said

    def _in_own_voice(self) -> Statement:
        if self._own is None:
            self._own = self._known_voice() or self._new_voice()
        return self._own

    def _known_voice(self) -> Statement | None:
        here = self._material.capture_id
        return next(
            (
                statement
                for statement in self._into.statements
                if statement.party_id == self._voice_id
                and not statement.quote
                and any(c.capture_id == here for c in statement.citations)
            ),
            None,
        )

    def _new_voice(self) -> Statement:
        if self._voice_id is None:
            mend = "Name the party, or take only what stands in quotations."
            raise Problem("nobody is named whose words this text is", where="voice", mend=mend)
        return Statement(
            id=uuid4(), party_id=self._voice_id, said=self._said(), citations=(self.citation(),)
        )


def _dated(statement: Statement, finding: Finding, use: Use) -> Statement:
    value = finding.value
    if not isinstance(value, When):
        raise TypeError(finding.kind)
    if use is Use.SAID:
        return replace(statement, said=value)
    return replace(statement, reported=value)


def _apart(quotation: Finding, time: Finding) -> int:
    return max(quotation.start - time.end, time.start - quotation.end, 0)
