"""Small tables of invented bodies, in the shape of the real registers."""

from __future__ import annotations

from pathlib import Path

TABLES = {
    "icbs.csv": """\
ods_code,gss_code,name
QN1,E54000099,NHS NORTHBRIDGE AND THE MOORS INTEGRATED CARE BOARD
QN2,E54000098,NHS SEDGE COAST INTEGRATED CARE BOARD
""",
    "regions.csv": """\
NHS_ENGLAND_REGION_ONS_CODE,NHS_ENGLAND_REGION_CODE,NHS_ENGLAND_REGION_NAME
E40000099,Y99,Far North
""",
    "trusts.csv": """\
ods_code,trust_name,address_line_1,address_line_2,town,postcode,country
RN1,UNIVERSITY HOSPITALS OF NORTHBRIDGE NHS FOUNDATION TRUST,HILL ROAD,,NORTHBRIDGE,NB1 1AA,ENGLAND
RN2,ST OSYTH'S AND MILLSIDE NHS TRUST,MILL LANE,,MILLSIDE,NB2 2BB,ENGLAND
RN3,FAR NORTH AMBULANCE SERVICE NHS TRUST,,,NORTHBRIDGE,NB3 3CC,ENGLAND
RN4,SEDGE COAST HEALTHCARE NHS TRUST,,,SEDGE,SG1 1AA,ENGLAND
""",
    "hospitals.csv": """\
OrganisationCode,OrganisationName,City,ParentODSCode,ParentName
RN101,QUEEN MAUD HOSPITAL,NORTHBRIDGE,RN1,UNIVERSITY HOSPITALS OF NORTHBRIDGE NHS FOUNDATION TRUST
RN401,QUEEN MAUD HOSPITAL,SEDGE,RN4,SEDGE COAST HEALTHCARE NHS TRUST
RN201,ST OSYTH'S HOSPITAL,MILLSIDE,RN2,ST OSYTH'S AND MILLSIDE NHS TRUST
8XX48,COLLEGE OF INVENTED MEDICINE,LONDON,,
7X101,CWM HOSPITAL,CWM,7X1,CWM UNIVERSITY LHB
""",
    "seats.csv": """\
NHS England Region,NHS England Region Code,ODS ICB Code,ONS ICB Boundary Code,ICB Name,\
Sub ICB Locations (formerly CCGs),ODS Sub ICB Code,Local Authority,ODS LA Code,NHS Trusts,\
ODS Trust Code
Far North (Y99),Y99,QN1,E54000099,NHS NORTHBRIDGE AND THE MOORS INTEGRATED CARE BOARD,NHS X ICB,\
00X,Northbridge City Council,900,University Hospitals of Northbridge NHS Foundation Trust,RN1
Far North,Y99,QN1,E54000099,NHS NORTHBRIDGE AND THE MOORS INTEGRATED CARE BOARD,,,\
Moor County Council,901,Far North Ambulance Service NHS Trust,RN3
Far North,Y99,QN1,E54000099,NHS NORTHBRIDGE AND THE MOORS INTEGRATED CARE BOARD,,,\
Millsyde Borough Council,902,St Osyth's Trust,RN2
Far North,Y99,QN2,E54000097,NHS SEDGE COAST INTEGRATED CARE BOARD,,,\
Moor County Council,901,Far North Ambulance Service NHS Trust,RN3
Far North,Y99,QN2,E54000097,NHS SEDGE COAST INTEGRATED CARE BOARD,,,,,\
Sedge Coast Healthcare NHS Trust,RN1
""",
    "councils.csv": """\
local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,\
region,local-authority-type,county-la,combined-authority,alt-names
NBR,Northbridge City Council,Northbridge,E08000099,2005-06-20,,,England,Far North,MD,,NMCA,\
"Northbridge,the city of northbridge"
MOO,Moor County Council,Moor,E10000099,,2023-04-01,MUA,England,Far North,CTY,,,Moor
MIL,Millside Borough Council,Millside,E07000099,,2023-04-01,MUA,England,Far North,NMD,MOO,,Millside
MUA,Moor Council,Moor,E06000099,2023-04-01,,,England,Far North,UA,,NMCA,Moor
NMCA,Northbridge and Moor Combined Authority,Northbridge and Moor,E47000099,2014-04-01,,,England,\
Far North,COMB,,NMCA,
GLN,Glen Council,Glen,S12000099,,,,Scotland,Scotland,SCO,,,Glen
""",
}
CLASSIC = (
    "RN1,UNIVERSITY HOSPITALS OF NORTHBRIDGE NHS FOUNDATION TRUST,Y99,QN1,HILL ROAD,,,NORTHBRIDGE,,"
    "NB1 1AA,20090401,,A,B,,,,,,,,,,,,,\n"
    "RN101,QUEEN MAUD HOSPITAL,Y99,QN1,,,,NORTHBRIDGE,,NB1 1AB,20090401,,A,B,RN1,,,,,,,,,,,,\n"
    "N99001,THE HILL PRACTICE,Y99,QN1,,,,MILLSIDE,,NB2 1AB,19740401,,A,B,00X,,,,,,,,,,,,\n"
    "U99999,MOOR EDGE PCN,Y99,QN1,,,,,,,20190701,,A,,,,,,,,,,,,,,\n"
    "5XX,NORTHBRIDGE PCT,Y99,QN1,,,,,,,20020401,20130331,C,,,,,,,,,,,,,,\n"
)


def written(folder: Path, *names: str) -> list[Path]:
    """Tables as files; all of them where none is named."""
    paths = []
    for name in names or TABLES:
        paths.append(folder / name)
        text = CLASSIC if name == "classic.csv" else TABLES[name]
        paths[-1].write_text(text, encoding="utf-8")
    return paths
