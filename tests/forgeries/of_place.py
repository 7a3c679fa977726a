"""The signature is moved, doubled or left out; or another document takes its place."""

from copy import deepcopy

from lxml import etree

from gateway.signing.names import DS, OVERSTAP
from tests.certificate_builders import a_signer
from tests.forgeries.matrix import added, other_dossier, refused_as
from tests.sealing_builders import (
    OTHER_BSN,
    a_sealed,
    a_tree,
    printed,
    resigned,
    signature,
    signed_properties,
    the,
)

# The signature is moved, doubled, left out, or stands elsewhere


@refused_as("GW.SIG01")
def signature_left_out():
    root = a_tree()
    root.remove(signature(root))
    return printed(root)


@refused_as("GW.SIG05")
def signature_moved_into_the_kop():
    root = a_tree()
    root[0].append(signature(root))
    return printed(root)


@refused_as("GW.SIG05")
def signature_moved_into_the_dossier():
    root = a_tree()
    root[1].append(signature(root))
    return printed(root)


@refused_as("GW.SIG05")
def signature_first():
    root = a_tree()
    root.insert(0, signature(root))
    return printed(root)


@refused_as("GW.SIG05")
def another_dossier_after_the_signature():
    root = a_tree()
    root.append(other_dossier())
    return printed(root)


@refused_as("GW.SIG04")
def the_same_signature_twice():
    root = a_tree()
    root.append(deepcopy(signature(root)))
    return printed(root)


@refused_as("GW.SIG04")
def two_schools_sign():
    root = a_tree()
    root.append(signature(a_tree(resigned(a_tree(), a_signer("99YY00")))))
    return printed(root)


@refused_as("GW.SIG04")
def signature_within_the_signature():
    root = a_tree()
    the(root, "Object").append(deepcopy(signature(root)))
    return printed(root)


# The genuine document is parked somewhere, another one put in its place


@refused_as("GW.SIG05")
def original_wrapped_under_an_element():
    root = a_tree(a_sealed(bsn=OTHER_BSN))
    root.remove(signature(root))
    added(root, f"{OVERSTAP}aanvulling").append(a_tree())
    return printed(root)


@refused_as("GW.SIG05")
def original_under_a_second_root():
    root = etree.Element(f"{OVERSTAP}overstapdossier")
    root.extend(deepcopy(list(a_tree(a_sealed(bsn=OTHER_BSN)))[:2]))
    root.append(a_tree())
    return printed(root)


@refused_as("GW.SIG11")
def original_beside_the_signature_of_the_new_root():
    root = a_tree(a_sealed(bsn=OTHER_BSN))
    original = a_tree()
    root.replace(signature(root), original)
    root.append(signature(original))
    return printed(root)


@refused_as("GW.SIG09")
def original_in_an_object_of_the_signature():
    root = a_tree()
    genuine = deepcopy(root)
    root.replace(root[1], other_dossier())
    added(signature(root), f"{DS}Object").append(genuine[1])
    return printed(root)


@refused_as("GW.SIG09")
def second_dossier_among_the_properties():
    root = a_tree()
    the(root, "Object", "QualifyingProperties").append(other_dossier())
    return printed(root)


@refused_as("GW.SIG09")
def second_dossier_among_the_signed_properties():
    root = a_tree()
    signed_properties(root).append(other_dossier())
    return resigned(root, a_signer())


@refused_as("GW.SIG11")
def second_dossier_beside_the_first():
    root = a_tree()
    root.insert(2, other_dossier())
    return printed(root)


@refused_as("GW.SIG11")
def dossier_replaced():
    root = a_tree()
    root.replace(root[1], other_dossier())
    return printed(root)


@refused_as("GW.SIG02")
def root_of_another_name():
    root = a_tree()
    root.tag = f"{OVERSTAP}overstapdossiers"
    return printed(root)


@refused_as("GW.SIG02")
def original_under_a_root_of_another_namespace():
    root = etree.Element("{urn:other}overstapdossier")
    root.append(a_tree())
    return printed(root)
