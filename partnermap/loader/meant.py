"""Words that people write where a field takes others, and the words that are meant."""

from __future__ import annotations

MEANT: dict[str, dict[str, str]] = {
    # field -> the word that is meant -> what people write for it, in plain form
    "sector": {
        "nhs": "health national-health-service nhs-trust hospital acute icb nhs-provider nhs-body",
        "local-government": "local-authority la council-sector city-council county-council",
        "primary-care": "gp gps general-practice pcn gp-federation federation-of-gps",
        "police-fire": "emergency-services blue-light police-and-crime-commissioner pcc opcc",
        "other-public": "government central-government dwp probation probation-service",
        "vcse": "voluntary-sector voluntary-and-community voluntary-and-community-sector "
        "voluntary-organisation community community-sector vcse-sector ngo not-for-profit "
        "non-profit nonprofit charitable charities third social-sector civil-society vcfse-sector "
        "voluntary-community-and-social-enterprise voluntary-community-faith-and-social-enterprise",
        "faith": "church mosque religious religion faith-sector",
        "education": "schools academia higher-education academy-trust multi-academy-trust",
        "housing": "registered-provider social-housing",
        "care-provider": "social-care care independent-care",
        "private": "commercial independent private-sector company",
    },
    "kind": {
        "council": "local-authority la city-council county-council borough-council "
        "district-council unitary unitary-authority unitary-council parish-council town-council "
        "metropolitan-borough-council metropolitan-borough metropolitan-district-council",
        "combined-authority": "mayoral-combined-authority mca ca",
        "nhs-trust": "foundation-trust nhs-foundation-trust hospital acute-trust ft "
        "ambulance-trust mental-health-trust",
        "integrated-care-board": "icb",
        "primary-care-network": "pcn",
        "gp-practice": "gp gps general-practice surgery gp-surgery medical-practice",
        "charity": "registered-charity cio charitable-trust national-charity local-charity",
        "community-group": "community-organisation voluntary-group residents-association "
        "unincorporated unincorporated-association unincorporated-group "
        "tenants-association tenants-and-residents-association",
        "infrastructure": "cvs umbrella umbrella-body lio",
        "social-enterprise": "cic community-interest-company",
        "faith-group": "church mosque faith-organisation diocese place-of-worship",
        "housing-association": "registered-provider registered-social-landlord rsl housing-assoc",
        "college": "fe-college further-education-college sixth-form-college",
        "school": "primary-school secondary-school special-school academy",
        "care-provider": "care-home",
        "business": "company private-company ltd",
        "police": "police-force police-service constabulary",
        "fire-and-rescue": "fire fire-service fire-authority fire-and-rescue-service "
        "fire-and-rescue-authority",
        "government-department": "government dwp department government-dept dept",
        "board": "statutory-board partnership-board",
        "committee": "statutory-committee",
        "health-and-wellbeing-board": "hwb hwbb",
        "integrated-care-system": "ics",
        "integrated-care-partnership": "icp",
        "place-partnership": "place-based-partnership place-board icp-place",
        "local-care-partnership": "lcp",
        "local-strategic-partnership": "lsp",
        "community-safety-partnership": "csp",
        "safeguarding-board": "sab safeguarding-partnership safeguarding-adults-board",
        "provider-collaborative": "collaborative",
        "executive-group": "executive exec executive-board leadership-group",
        "task-group": "working-group working-party task-and-finish-group task-and-finish "
        "task-finish-group",
        "sub-group": "subcommittee sub-committee subgroup",
        "scrutiny-committee": "scrutiny overview-and-scrutiny overview-and-scrutiny-committee",
        "reference-group": "advisory-group expert-panel",
        "challenge": "issue problem risk concern weakness",
        "recommendation": "action next-step",
        "question": "query to-check",
        "proposal": "idea suggestion",
    },
    "status": {
        "current": "active live existing open operational in-place established yes y",
        "proposed": "planned draft shadow in-development future developing",
        "ending": "closing winding-down to-close",
    },
    "role": {
        "chair": "chairman chairperson chairwoman",
        "deputy-chair": "vice-chair vice-chairman vice-chairperson",
        "co-chair": "joint-chair",
        "secretariat": "secretary clerk minutes administrator admin",
        "member": "full-member core-member statutory-member voting-member attendee yes rep "
        "representative",
        "in-attendance": "attending attends invited by-invitation",
        "observer": "observing observers",
        "leads": "lead lead-body owner responsible leading lead-organisation",
        "decides": "decide decision decisions approves",
        "oversees": "oversight assurance monitors",
        "delivers": "deliver delivery provides provider",
        "coordinates": "coordinate co-ordinates",
        "involved": "supports support contributes contributor partner",
    },
    "mandate": {
        "elected": "voted vote election",
        "nominated": "nominee nomination",
        "appointed": "selected recruited",
        "assumed": "self-appointed",
    },
    "level": {
        "national": "england uk",
        "region": "regional",
        "system": "ics icb icp",
        "place": "city borough unitary",
        "locality": "town local",
        "neighbourhood": "neighborhood pcn village estate parish",
    },
    "every": {
        "week": "weekly",
        "fortnight": "fortnightly two-weeks 2-weeks",
        "month": "monthly 4-weeks four-weeks",
        "six-weeks": "6-weeks six-weekly 6-weekly",
        "two-months": "2-months 8-weeks eight-weeks two-monthly",
        "quarter": "quarterly 3-months three-months four-times-a-year 4-times-a-year 12-weeks",
        "four-months": "4-months three-times-a-year 3-times-a-year termly",
        "half-year": "6-months six-months twice-a-year twice-yearly half-yearly six-monthly",
        "year": "annually yearly annual once-a-year 12-months",
        "as-needed": "as-required ad-hoc when-needed as-and-when",
    },
    "duty": {
        "statute": "statutory law legal",
        "guidance": "should expected",
        "choice": "local voluntary discretionary may",
    },
    "mode": {
        "online": "teams ms-teams zoom virtual remote",
        "in-person": "face-to-face f2f",
        "hybrid": "mixed both",
    },
    "decision": {"accepted": "accept ok agreed", "planned": "plan", "disputed": "disagree wrong"},
}
_ENDED = "Write 'until', with the date when it ended, and leave 'status' out."
_PUBLIC = "Write which: nhs, local-government, primary-care, police-fire or other-public."
_POST = "This is a post: write it under 'post', and leave 'role' out or write 'member'."
_OWN_WORD = (
    "That is a document's own word: write it under 'as_stated', and as 'duty' who asks for it: "
    "statute, guidance, choice or unknown."
)
SAID = {
    ("duty", "must shall should may required expected"): _OWN_WORD,
    ("status", "ended closed past disbanded dissolved abolished merged ceased inactive former"): (
        _ENDED
    ),
    ("status", "new pending recent awaiting-approval"): (
        "It may be there already: write 'proposed' where it is not there yet; of one that is new, "
        "leave the status out, and say when it began under 'since'."
    ),
    ("status", "dormant paused suspended in-abeyance on-hold not-meeting not-active"): (
        "It is there, and does not meet: leave the status out, and say so in 'notes'."
    ),
    ("sector", "public public-sector statutory statutory-sector"): _PUBLIC,
    ("role", "ceo chief-executive director officer manager lead-officer"): _POST,
    ("every", "bi-monthly bimonthly"): (
        "It may mean twice a month or every two months: write 'fortnight' or 'two-months'."
    ),
    ("every", "bi-weekly biweekly"): (
        "It may mean twice a week or every two weeks: write 'week' or 'fortnight'."
    ),
    ("every", "biannual bi-annual biannually bi-annually"): (
        "It may mean twice a year or every two years: write 'half-year', or say it in 'notes'."
    ),
    ("level", "county"): "Write 'place', or 'system' where the county is a whole system.",
}
"""A field and what people write in it, in plain form -> what to do, where that is no word."""

SECTOR_OF_KIND = {
    "local-government": ("council", "combined-authority"),
    "nhs": ("nhs-trust", "integrated-care-board"),
    "primary-care": ("primary-care-network", "gp-practice"),
    "vcse": ("charity", "community-group", "infrastructure", "social-enterprise"),
    "faith": ("faith-group",),
    "housing": ("housing-association",),
    "education": ("university", "college", "school"),
    "private": ("business", "consultancy"),
    "police-fire": ("police", "fire-and-rescue"),
    "other-public": ("government-department",),
    "healthwatch": ("healthwatch",),
}
"""The sector that organisations of a kind are most often in."""
