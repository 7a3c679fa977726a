"""The folders of thousands of pupils."""

from time import process_time

from adapters.formats.uitlevering.folders import Folders
from tests.dossier_builders import a_dossier_of, a_kop, an_overstapdossier

PUPILS = 5_000


def test_thousands_of_pupils():
    """The folder of one more pupil costs no more after thousands of pupils than at first."""
    folders, dossier = Folders(), a_dossier_of(bsn=None)
    pupils = [
        an_overstapdossier(kop=a_kop(dossierId=f"{number:08}"), dossier=dossier)
        for number in range(PUPILS)
    ]
    begin = process_time()

    given = [folders.of(one.kop) for one in pupils]
    told = [
        found
        for one, name in zip(pupils, given, strict=True)
        for found in folders.warnings(one, name)
    ]

    assert process_time() - begin < 2
    assert len(set(given)) == PUPILS
    assert told == []
