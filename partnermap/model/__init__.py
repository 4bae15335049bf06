"""The records of a map: what its YAML may say, and what that means field by field."""

from partnermap.model.bodies import Body, Meetings, Organisation, Partnership
from partnermap.model.dates import PartialDate
from partnermap.model.manifest import (
    DeclaredExpectation,
    DeclaredLinkKind,
    Focus,
    Manifest,
    Thresholds,
)
from partnermap.model.map import SECTIONS, PartnerMap
from partnermap.model.records import (
    Area,
    Community,
    Coverage,
    Disposition,
    Function,
    LinkRecord,
    Note,
    Plan,
    PlanParty,
    SourceDocument,
    Theme,
)
from partnermap.model.rows import Class, FunctionRow, LinkRow, Member, Record, Row, SourceRef
from partnermap.model.surveys import Answer, Question, Survey

__all__ = [
    "SECTIONS",
    "Answer",
    "Area",
    "Body",
    "Class",
    "Community",
    "Coverage",
    "DeclaredExpectation",
    "DeclaredLinkKind",
    "Disposition",
    "Focus",
    "Function",
    "FunctionRow",
    "LinkRecord",
    "LinkRow",
    "Manifest",
    "Meetings",
    "Member",
    "Note",
    "Organisation",
    "PartialDate",
    "PartnerMap",
    "Partnership",
    "Plan",
    "PlanParty",
    "Question",
    "Record",
    "Row",
    "SourceDocument",
    "SourceRef",
    "Survey",
    "Theme",
    "Thresholds",
]
