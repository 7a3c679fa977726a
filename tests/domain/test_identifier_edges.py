"""The numbers of the field, to the letter: what they refuse, say and are made of."""

import pytest

from gateway.domain.identifiers import (
    Brin,
    Bsn,
    Onderwijsnummer,
    UniekeCode,
    Vestiging,
    passes_bsn_test,
    passes_onderwijsnummer_test,
    pgn,
)


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (lambda: Bsn("999900007"), "not a citizen service number"),
        (lambda: Onderwijsnummer("101211152"), "not an education number"),
        (lambda: Brin("9XX9"), "a BRIN is two digits and two capital letters"),
        (lambda: Vestiging(Brin("99XX"), "1"), "a vestiging is two digits"),
        (lambda: UniekeCode("7K3M"), "not a unieke code"),
    ],
)
def test_refusal(made, sentence):
    """A refusal says in one sentence what was asked for, and not what was given."""
    with pytest.raises(ValueError, match=rf"\A{sentence}\Z"):
        made()


@pytest.mark.parametrize(
    ("secret", "shown"),
    [
        (Bsn("999900006"), "*********"),
        (Onderwijsnummer("101211151"), "*********"),
        (UniekeCode.from_random(1), "****-****-****"),
    ],
)
def test_shown(secret, shown):
    """Of what is secret only the length is shown."""
    assert str(secret) == shown


def test_bsn_first():
    """A number that is a BSN is read as one, with its own digits."""
    assert pgn("999900006") == Bsn("999900006")
    assert pgn("101211151") == Onderwijsnummer("101211151")


@pytest.mark.parametrize("digits", ["", "1", "1012111", "10121115", "1012111510", "10121115x"])
def test_short_of_nine(digits):
    """Fewer or more than nine digits are neither number, whatever they begin with."""
    assert not passes_onderwijsnummer_test(digits)
    assert not passes_bsn_test(digits)


def test_begins_with_one():
    """An onderwijsnummer begins with 1, also where the sum would let another digit pass."""
    # 9*2 + 8*0 + ... + 2*2 = 22 + ..., chosen so that the sum is 5 + the last digit, modulo 11
    others = [f"2{tail:08}" for tail in range(10_000)]
    sums = [
        sum(w * int(d) for w, d in zip(range(9, 1, -1), text, strict=False)) for text in others
    ]
    passing = [text for text, s in zip(others, sums, strict=True) if s % 11 == int(text[8]) + 5]

    assert passing
    assert [text for text in passing if passes_onderwijsnummer_test(text)] == []


@pytest.mark.parametrize(
    ("number", "characters"),
    [
        (0, "222222222222"),
        (1, "322222222229"),
        (1 << 5, "23222222222K"),
        (31 << 50, "2222222222ZV"),
    ],
)
def test_code_from_random(number, characters):
    """Each five bits of a random number are one character, the lowest first; the last checks."""
    assert UniekeCode.from_random(number).characters == characters


def test_vestiging():
    """A location is read with its school and its own number, and written as it was read."""
    vestiging = Vestiging.parse("99XX01")

    assert (vestiging.brin, vestiging.nummer) == (Brin("99XX"), "01")
    assert str(vestiging) == "99XX01"
