"""The mapping file of a school, and the table of documented fields."""

import json
import re
import tomllib

import pytest

from adapters.somtoday import ADAPTER
from adapters.somtoday.mapping import OWN_FIELDS, read_indeling
from adapters.somtoday.velden import AANMELDING, BIJLAGE, ONDERTEKENING, Veld
from gateway.domain.codelists import ADVIES_VO
from gateway.domain.errors import Misused
from tests.somtoday_builders import ID, OPLEIDING, a_levering_of, a_mapping, aanmelding, written


def all_fields(velden=(*AANMELDING, *BIJLAGE, *ONDERTEKENING)) -> list[Veld]:
    """Every field of the table, those within others too."""
    return [one for veld in velden for one in (veld, *all_fields(veld.velden))] if velden else []


class TestTheFileThatGoesAlong:
    """What a school begins with."""

    def test_is_read(self):
        """The default text is a mapping file, and is the one that is used without one."""
        assert ADAPTER.mapping is not None
        tomllib.loads(ADAPTER.mapping())

        indeling = read_indeling(None)

        assert set(indeling.advies) == set(ADVIES_VO)
        assert indeling.opleiding is None
        assert not indeling.geheim_adres_meegeven

    def test_every_comment_is_a_setting(self, tmp_path):
        """What stands behind a # and is a setting can be used by taking the # away."""
        assert ADAPTER.mapping is not None
        hidden = r'(?m)^# (?=\[?[a-z0-9_]+(\."[0-9a-f-]+"\])?( =|$))'
        text = re.sub(hidden, "", ADAPTER.mapping())

        indeling = read_indeling(a_mapping(tmp_path, text))

        assert indeling.opleiding
        assert indeling.ondertekening["naam"]
        assert indeling.bij_advies
        assert indeling.leerlingen[ID].velden == {"geboorteland": "6030"}


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ('[plaatsing]\nopleiding = "havo"', "plaatsing.opleiding"),
        ("[plaatsing]\nleerjaar = 7", "plaatsing.leerjaar"),
        ("[plaatsing]\nleerjaar = true", "plaatsing.leerjaar"),
        ('[plaatsing]\nschooljaar = "2026-2027"', "plaatsing.schooljaar"),
        ('[plaatsing.bij_advies]\n60 = "havo"', "bij_advies.60"),
        ('[plaatsing.bij_advies]\n99 = "x"', "bij_advies.99"),
        ('[advies]\n60 = ""', "advies.60"),
        ("[relatie]\n1 = 1", "relatie.1"),
        ('[adres]\ngeheim_adres_meegeven = "ja"', "adres.geheim_adres_meegeven"),
        ('[ondertekening]\ndatum = "1 april"\nnaam = "x"', "ondertekening.datum"),
        ('[ondertekening]\ndatum = "2026-04-01"', "ondertekening.naam"),
        (f'[leerlingen."{ID}"]\ngeboorteland = "NL"', "geboorteland"),
        (f'[leerlingen."{ID}"]\nbijnaam = "x"', "bijnaam"),
        ("[adressen]", "adressen"),
    ],
)
def test_refused(tmp_path, text, setting):
    """A setting that is none, or has the wrong form, is refused by its name."""
    with pytest.raises(Misused) as refused:
        read_indeling(a_mapping(tmp_path, text))

    assert any(setting in finding.message for finding in refused.value.findings)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"[plaatsing", b"[a]\n[a]", b"a = " + b"[" * 100_000]
)
def test_unreadable(tmp_path, content):
    """What is no TOML is refused before anything is written."""
    path = tmp_path / "indeling.toml"
    path.write_bytes(content)

    with pytest.raises(Misused):
        written(a_levering_of(), mapping=path)


def test_nothing_before_the_mapping(tmp_path):
    """A mapping file that cannot be used stops everything before a file is kept."""
    kept: dict[str, bytes] = {}
    assert ADAPTER.write is not None

    with pytest.raises(Misused):
        ADAPTER.write([a_levering_of()], a_mapping(tmp_path, "[nergens]"), kept.__setitem__)

    assert kept == {}


class TestOwnKnowledge:
    """What a school knows of a pupil itself."""

    @pytest.mark.parametrize("veld", OWN_FIELDS, ids=lambda veld: veld.naam)
    def test_every_field(self, tmp_path, veld):
        """Every text about the pupil can be given in the mapping file, and goes first."""
        given = {"geslacht": "MAN", "emailadres": "a@b.example"}.get(veld.naam)
        value = given or next(
            one for one in ("Bedacht", "6030", "999900018", "2015-01-02") if veld.fits(one)
        )
        mapping = a_mapping(tmp_path, f'[leerlingen."{ID}"]\n{veld.naam} = "{value}"')

        assert aanmelding(a_levering_of(), mapping)["leerling"][veld.naam] == value

    def test_nobody(self, tmp_path):
        """A dossierId of which there was no dossier is reported, and not repeated."""
        text = f'[leerlingen."{OPLEIDING}"]\ngeboorteland = "6030"'

        _, findings = written(a_levering_of(), mapping=a_mapping(tmp_path, text))

        (finding,) = (one for one in findings if one.rule == "GW.SOM01")
        assert "deel 1" in finding.advice


class TestTheTable:
    """The documented fields."""

    def test_names(self):
        """No block names a field twice."""
        for veld in (Veld("top", velden=AANMELDING), *all_fields()):
            names = [one.naam for one in veld.velden]
            assert len(names) == len(set(names))

    def test_required(self):
        """The required fields are those of the description of Somtoday Connect."""
        blocks = {veld.naam: veld.velden for veld in (Veld("", velden=AANMELDING), *all_fields())}

        required = {
            naam: {veld.naam for veld in velden if veld.verplicht}
            for naam, velden in blocks.items()
            if velden
        }

        assert required == {
            "": {"leerling", "verzorgers"},
            "leerling": {
                "achternaam",
                "roepnaam",
                "geslacht",
                "geboortedatum",
                "geboorteplaats",
                "geboorteland",
                "nationaliteit1",
            },
            "adres_nederland": {"postcode", "huisnummer"},
            "adres_buitenland": {"adres_regel_1", "land"},
            "school_van_herkomst_nederland": {"brincode", "vestigingscode"},
            "school_van_herkomst_buitenland": {"naam", "plaats"},
            "school_van_herkomst_onbekend": {"opmerkingen"},
            "advies": set(),
            "plaatsing": {"opleiding", "leerjaar"},
            "verzorgers": {
                "achternaam",
                "geslacht",
                "relatie_tot_leerling",
                "wettelijk_vertegenwoordiger",
            },
            "vrije_velden": {"uuid"},
            "toestemming": {"uuid", "aangekruist"},
        }

    def test_nothing_else_is_written(self):
        """Every field that is written stands in the table."""
        text = json.dumps(aanmelding(a_levering_of()))

        names = set(re.findall(r'"(\w+)":', text))
        assert names <= {veld.naam for veld in all_fields()}
