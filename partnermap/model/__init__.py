"""The records of a map: what its YAML may say, and what that means field by field."""

from partnermap.model.bodies import Body, Meetings, Organisation, Partnership
from partnermap.model.dates import PartialDate
from partnermap.model.manifest import DeclaredLinkKind, Focus, Manifest
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
    Survey,
    Theme,
)
from partnermap.model.rows import Class, FunctionRow, LinkRow, Member, Record, Row, SourceRef

__all__ = [
    "SECTIONS",
    "Area",
    "Body",
    "Class",
    "Community",
    "Coverage",
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
    "Record",
    "Row",
    "SourceDocument",
    "SourceRef",
    "Survey",
    "Theme",
]
