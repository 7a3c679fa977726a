"""What breaks the rules of the pupil, their address and those who care for them."""

from datetime import date
from typing import Final

from gateway.conformance.breuk import LL, breuk
from gateway.conformance.soorten import Soort
from gateway.conformance.voorbeeld.adres import a_communicatie, a_communicatielijst
from gateway.domain.dossier import Communicatielijst, Nationaliteit, Persoon

_GEBOREN: Final = {"OVa.LL02 PaO.LL02": f"{LL}/geboortedatum"}
_IN_AANVRAAG: Final = "PaO.LL12"

LEERLING: Final = (
    breuk("OVa.LL01 PaO.LL01", f"{LL}/voornaam"),
    breuk("OVa.LL02 PaO.LL02", f"{LL}/geboortedatum"),
    breuk(
        "OVa.LL03 OVb.LL01 PaO.LL03",
        f"{LL}/geboortemaand",
        puts={f"{LL}/geboortedatum": None, f"{LL}/geboortemaand": "2014-03"},
        also=_GEBOREN,
    ),
    breuk("OVa.LL10 OVb.LL PaO.LL10", f"{LL}/geboorteplaats", "Verzonnendam"),
    breuk("OVa.LL11 OVb.LL PaO.LL11", f"{LL}/nationaliteit", (Nationaliteit(waarde="0001"),)),
    breuk("OVa.LL12", f"{LL}/bsn"),
    breuk("PaO.LL12", f"{LL}/bsn", "999900006"),
    breuk("PaO.LL12", f"{LL}/onderwijsnummer", "101211151"),
    breuk("OVa.LL13", f"{LL}/leerlingid", soorten=(Soort.POVO,)),
    breuk("OVa.LL14", f"{LL}/datuminschrijving"),
    breuk(
        "OVa.LL15",
        f"{LL}/verzorgersaansprakelijk",
        also={"OVa.AI01": f"{LL}/aansprakelijkeinstelling"},
        soorten=(Soort.POPO, Soort.POVO),
    ),
    breuk("OVa.LL15", f"{LL}/verzorgersaansprakelijk", soorten=(Soort.VOVO,)),
    breuk("GW.LL01", f"{LL}/bsn", "999900007", also={_IN_AANVRAAG: f"{LL}/bsn"}),
    breuk(
        "GW.LL02",
        f"{LL}/onderwijsnummer",
        puts={f"{LL}/bsn": None, f"{LL}/onderwijsnummer": "101211152"},
        also={_IN_AANVRAAG: f"{LL}/onderwijsnummer"},
    ),
    breuk("GW.LL03", f"{LL}/geboortedatum", date(2026, 3, 31)),
)
ADRES: Final = (
    breuk("OVa.LL04 PaO.LL04", f"{LL}/adresgeheim"),
    breuk("OVa.LL05 PaO.LL05", f"{LL}/adreslijst/adres", puts={f"{LL}/adreslijst": None}),
    breuk("OVa.LL06 OVb.LL02 PaO.LL06", f"{LL}/adreslijst", puts={f"{LL}/adresgeheim": True}),
    breuk(
        "OVa.LL07 OVb.LL03 PaO.LL07",
        f"{LL}/postcode4adres",
        puts={f"{LL}/adreslijst": None, f"{LL}/postcode4adres": "1234"},
        also={"OVa.LL05 PaO.LL05": f"{LL}/adreslijst/adres"},
    ),
    breuk(
        "OVa.LL09 OVb.LL05 PaO.LL09",
        f"{LL}/adresbuitenland",
        puts={
            f"{LL}/adresgeheim": True,
            f"{LL}/adreslijst": None,
            f"{LL}/adresbuitenland": ("1 Made Up Road, London",),
        },
    ),
    breuk("GW.AD01", f"{LL}/adreslijst/adres/postcode", "1234ab"),
    breuk("GW.AD01", f"{LL}/adreslijst/adres/postcode", "0123AB"),
)

_CONTACT: Final = f"{LL}/overstapadvies/contact"
_NUMMER: Final = f"{LL}/communicatielijst/communicatie/nummer"
_EMAILS: Final = (
    ("OG.01", "verzonnen.school.example"),
    ("OG.01", "verzonnen@school-.example"),
    ("OG.01", "a" * 242 + "@school.example"),
    ("OG.01", "@b."),
    ("GW.CM01", "Hanna Bedacht verzonnen@school.example"),
    ("GW.CM01", "verzonnen@school"),
)


def _called(number: str) -> Communicatielijst:
    return a_communicatielijst(a_communicatie(nummer=number))


COMMUNICATIE: Final = (
    breuk(
        "OVa.LL08 OVb.LL04 PaO.LL08",
        f"{LL}/communicatielijst/communicatie[1]/nummer",
        puts={f"{LL}/communicatielijst/communicatie/geheim": True},
    ),
    breuk(
        "OVa.LL08 OVb.LL04 PaO.LL08",
        _NUMMER,
        puts={
            f"{LL}/communicatielijst": a_communicatielijst(
                a_communicatie(soort="e-mail", geheim=True, nummer="verzonnen@school.example")
            )
        },
    ),
    breuk(
        "OVa.LL08 OVb.LL04 PaO.LL08",
        "huidigeschool/communicatielijst/communicatie/nummer",
        puts={"huidigeschool/communicatielijst/communicatie/geheim": True},
    ),
    breuk(
        "OVa.OV04 OVb.OV02 PaO.LL08",
        f"{LL}/verzorger/communicatielijst/communicatie[1]/nummer",
        puts={f"{LL}/verzorger/communicatielijst/communicatie/geheim": True},
    ),
    *(
        breuk(
            id_,
            _NUMMER,
            puts={
                f"{LL}/communicatielijst": a_communicatielijst(
                    a_communicatie(soort="e-mail", nummer=address)
                )
            },
        )
        for id_, address in _EMAILS
    ),
)
NUMMERS: Final = (
    *(
        breuk("GW.CM02", _NUMMER, puts={f"{LL}/communicatielijst": _called(number)})
        for number in ("612345678", "06-1234567", "0101234567 (moeder)", "+31101234", "9999999999")
    ),
    breuk("GW.CM03", f"{_CONTACT}telefoon", "101234567"),
    breuk("GW.CM03", f"{_CONTACT}email", "groep8 bij school.example"),
)
VERZORGERS: Final = (
    breuk(
        "OVa.AI01",
        f"{LL}/aansprakelijkeinstelling",
        puts={f"{LL}/verzorgersaansprakelijk": False},
        soorten=(Soort.POPO, Soort.POVO),
    ),
    breuk("OVa.OV01 PaO.OV01", f"{LL}/verzorger"),
    breuk(
        "OVa.OV03 OVb.OV01 PaO.OV03",
        f"{LL}/verzorger/adreslijst",
        puts={f"{LL}/verzorger/adresgeheim": True},
    ),
    breuk("PaO.OV05", f"{LL}/verzorger/banknummer", "1"),
    breuk("OG.04", f"{LL}/verzorger/overlijdensdatum", date(2020, 1, 1)),
    *(
        breuk(
            "OG.05",
            f"{LL}/huisarts/{field}",
            puts={
                f"{LL}/huisarts": Persoon(achternaam="Bedacht", adresgeheim=False),
                f"{LL}/huisarts/{field}": value,
            },
        )
        for field, value in (("roepnaam", "Piet"), ("geslacht", 0), ("adresgeheim", True))
    ),
    breuk("GW.VZ01", f"{LL}/verzorger/iban", "NL51RABO0307495249"),
)
