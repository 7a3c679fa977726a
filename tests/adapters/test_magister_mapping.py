"""The mapping file of a school: what it may say, and what is refused."""

import pytest

from adapters.formats.uitlevering.fields import parse, paths, simple_at
from adapters.magister.columns import wrong_fields
from adapters.magister.mapping import Codering, default_text, read_indeling
from gateway.domain.errors import Misused
from gateway.domain.overstapdossier import Overstapdossier
from tests.magister_builders import a_mapping


def refusal(path) -> list[tuple[str, str]]:
    """The rule and the words of all that is wrong with the mapping file at *path*."""
    with pytest.raises(Misused) as refused:
        read_indeling(path)
    return [(finding.rule, finding.message) for finding in refused.value.findings]


class TestTheDefault:
    """The mapping file that goes along."""

    def test_every_field_exists(self):
        """The default names no field that the overstapdossier lacks."""
        assert list(wrong_fields(read_indeling(None))) == []

    def test_a_school_can_begin_with_it(self, tmp_path):
        """Written to a file, the default is a mapping file that gives the same list."""
        path = tmp_path / "indeling.toml"
        path.write_text(default_text(), "utf-8")

        assert read_indeling(path) == read_indeling(None)

    def test_is_for_ansi(self):
        """Unless told otherwise the list is in Windows-1252, with semicolons."""
        indeling = read_indeling(None)

        assert indeling.codering is Codering.ANSI
        assert indeling.scheidingsteken == ";"


class TestRefusals:
    """A mapping file that cannot be used is refused with all that is wrong with it."""

    def test_absent(self, tmp_path):
        """A file that does not exist is refused."""
        ((rule, message),) = refusal(tmp_path / "indeling.toml")

        assert rule == "GW.UIT01"
        assert "bestaat niet" in message

    def test_a_folder(self, tmp_path):
        """A folder is no mapping file."""
        assert refusal(tmp_path)[0][0] == "GW.UIT01"

    def test_not_utf8(self, tmp_path):
        """A file in another encoding is refused with the reason."""
        path = tmp_path / "indeling.toml"
        path.write_bytes("[[kolom]]\nnaam = 'Café'\n".encode("cp1252"))

        assert "UTF-8" in refusal(path)[0][1]

    def test_not_toml(self, tmp_path):
        """Where the file is no TOML its line is named."""
        with pytest.raises(Misused) as refused:
            read_indeling(a_mapping(tmp_path, 'naam = "Roepnaam'))

        (finding,) = refused.value.findings
        assert (finding.rule, finding.line) == ("GW.UIT01", 3)

    def test_too_large(self, tmp_path):
        """A file of more than a megabyte is refused, and not read for a part."""
        path = a_mapping(tmp_path, "#" * 1024 * 1024)

        assert "te groot" in refusal(path)[0][1]

    def test_notepad_mark(self, tmp_path):
        """A byte order mark, as Notepad writes it, does no harm."""
        path = tmp_path / "indeling.toml"
        path.write_text("[[kolom]]\nnaam = 'Roepnaam'\n", "utf-8-sig")

        assert len(read_indeling(path).kolommen) == 1

    @pytest.mark.parametrize(
        ("column", "setting"),
        [
            ("veld = 'map'", "kolom[1].naam"),
            ("naam = ''", "kolom[1].naam"),
            ("naam = 'A'\nveld = 3", "kolom[1].veld"),
            ("naam = 'A'\nveld = ['map', 3]", "kolom[1].veld"),
            ("naam = 'A'\nvorm = 'huisnummer'", "kolom[1].vorm"),
            ("naam = 'A'\nvertaling = 'M'", "kolom[1].vertaling"),
            ("naam = 'A'\nvertaling = { 1 = 2 }", "kolom[1].vertaling"),
            ("naam = 'A'\ncodelijst = 'ja'", "kolom[1].codelijst"),
            ("naam = 'A'\nvoeg_samen = true", "kolom[1].voeg_samen"),
            ("naam = 'A'\ndatum = 'mm-jjjj'", "kolom[1].datum"),
            ("naam = 'A'\ndatum = 'dd-mm-yyyy'", "kolom[1].datum"),
            ("naam = 'A'\ndatum = '%d-mm-jjjj dd'", "kolom[1].datum"),
        ],
    )
    def test_wrong_setting(self, tmp_path, column, setting):
        """A setting of the wrong kind is named, with what is expected."""
        ((rule, message),) = refusal(a_mapping(tmp_path, column))

        assert rule == "GW.UIT03"
        assert setting in message

    @pytest.mark.parametrize(
        "top",
        [
            "[bestand]\nnaam = '../buiten.csv'",
            "[bestand]\nnaam = '/tmp/buiten.csv'",
            "[bestand]\nnaam = 'a\\b.csv'",
            "[bestand]\nscheidingsteken = '|'",
            "[bestand]\ncodering = 'ebcdic'",
            "bestand = 3",
        ],
    )
    def test_wrong_file_setting(self, tmp_path, top):
        """The list stays in its folder, with a separator and an encoding that we know."""
        path = a_mapping(tmp_path, "naam = 'Roepnaam'", top=top)

        assert [rule for rule, _ in refusal(path)] == ["GW.UIT03"]

    def test_no_columns(self, tmp_path):
        """A list without columns is refused."""
        assert refusal(a_mapping(tmp_path))[0][0] == "GW.UIT03"

    def test_unknown_setting(self, tmp_path):
        """A misspelt setting is named, with those that exist."""
        ((rule, message),) = refusal(a_mapping(tmp_path, "naam = 'A'\nfeld = 'map'"))

        assert rule == "GW.UIT02"
        assert "kolom[1].feld" in message

    def test_two_columns_of_one_name(self, tmp_path):
        """Two columns may not have the same head."""
        path = a_mapping(tmp_path, "naam = 'A'", "naam = 'A'")

        assert refusal(path) == [
            ("GW.MAG04", "Twee kolommen in het indelingsbestand heten allebei A.")
        ]

    def test_all_at_once(self, tmp_path):
        """All that is wrong is said at once."""
        path = a_mapping(
            tmp_path,
            "naam = 3\nfeld = 'map'",
            "naam = 'A'\nvorm = 'x'",
            top="kolommen = 3\n[bestand]\ncodering = 'x'",
        )

        found = sorted(rule for rule, _ in refusal(path))

        assert found == ["GW.UIT02", "GW.UIT02", "GW.UIT03", "GW.UIT03", "GW.UIT03"]


class TestFields:
    """Paths of fields."""

    def test_every_path_is_known(self):
        """Each value that an overstapdossier can hold has a path that a column may name."""
        unknown = [
            path
            for path in paths(Overstapdossier)
            if simple_at(Overstapdossier, parse(path) or ()) is None
        ]

        assert unknown == []

    @pytest.mark.parametrize(
        "field",
        [
            "dossier/huidigeschool/leerling/roepnaam/x",
            "dossier/huidigeschool/leerling/Roepnaam",
            "dossier/huidigeschool/leerling",
            "dossier/huidigeschool/leerling/voorletters_1",
            "leerling/roepnaam",
            "dossier/huidigeschool/leerling/verzorger[0]/achternaam",
            "dossier/huidigeschool/leerling/verzorger[soort=x]/achternaam",
            "dossier/huidigeschool/leerling/roepnaam[a=b]",
            "dossier/huidigeschool/leerling/verzorger[/achternaam",
            "/dossier/metadata/datum",
            "dossier//datum",
            "",
            "__class__",
        ],
    )
    def test_unknown_field(self, tmp_path, field):
        """A path that leads to no value is an error that names column and path."""
        path = a_mapping(tmp_path, f"naam = 'Proef'\nveld = '{field}'")

        (finding,) = wrong_fields(read_indeling(path))

        assert finding.rule == "GW.MAG05"
        assert "Proef" in finding.message

    def test_near_field(self, tmp_path):
        """A misspelt path gets the nearest that exists as a hint."""
        field = "dossier/huidigeschool/leerling/roepnam"
        path = a_mapping(tmp_path, f"naam = 'Proef'\nveld = '{field}'")

        (finding,) = wrong_fields(read_indeling(path))

        meant = "bedoeld is misschien dossier/huidigeschool/leerling/roepnaam."
        assert finding.message.endswith(meant)

    def test_field_without_a_codelist(self, tmp_path):
        """Asking for the words of a code list that does not exist is an error."""
        field = "dossier/huidigeschool/leerling/roepnaam"
        path = a_mapping(tmp_path, f"naam = 'Proef'\nveld = '{field}'\ncodelijst = true")

        (finding,) = wrong_fields(read_indeling(path))

        assert finding.rule == "GW.MAG06"
