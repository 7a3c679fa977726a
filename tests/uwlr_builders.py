"""Messages with the results of tests."""

_MESSAGE = """\
<leerresultaten_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerresultaten"
 xmlns:oso="http://www.edustandaard.nl/oso_gegevensset/1.2/dossier">
<school><schooljaar>2025-2026</schooljaar><brincode>{brin}</brincode></school>
<toetsafnames><toetsafname>{leerling}<resultaten>{results}</resultaten></toetsafname></toetsafnames>
<toetsen><toets><toetscode>VERZ-RW</toetscode><toetsnaam>Verzonnen toets</toetsnaam></toets>
</toetsen>
</leerresultaten_verzoek>
"""


def a_result(
    key: str = "a",
    *,
    toets: str = "VERZ-RW",
    datum: str = "2026-01-20",
    onderdeel: str = "",
    score: str = "",
    anders: str = "",
    oso: str = "<oso:toetsscore><oso:aantalgoed>50</oso:aantalgoed></oso:toetsscore>",
) -> str:
    """A result: by the OSO block, or a plain *score*, or in a form *anders*."""
    parts = (("afnamedatum", datum), ("toetscode", toets), ("toetsonderdeelcode", onderdeel))
    inner = "".join(f"<{name}>{text}</{name}>" for name, text in parts if text)
    ordinary = f"<osoresultaat>{oso}</osoresultaat>"
    outcome = f"<score>{score}</score>" if score else anders or ordinary
    return f'<resultaat key="{key}">{inner}{outcome}</resultaat>'


def a_message(*results: str, leerling: str = "80001", brin: str = "99XX") -> bytes:
    """A message with results of one pupil."""
    who = f"<leerlingid>{leerling}</leerlingid>" if leerling else ""
    return _MESSAGE.format(brin=brin, leerling=who, results="".join(results)).encode()


def referentie(code: str = "IV", groep: str = "Landelijk", waarde: str = "III") -> str:
    """A score against a reference group."""
    parts = {"codereferentiescore": code, "codevergelijkingsgroep": groep, "waarde": waarde}
    inner = "".join(f"<oso:{name}>{text}</oso:{name}>" for name, text in parts.items())
    return f"<oso:referentiescore>{inner}</oso:referentiescore>"
