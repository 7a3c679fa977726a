"""Parts of one genuine signature are put in another, or two readers would see two values."""

from gateway.signing.names import XADES
from tests.certificate_builders import a_school_certificate, a_signer
from tests.forgeries.matrix import other_dossier, refused_as
from tests.sealing_builders import (
    BSN,
    OTHER_BSN,
    a_sealed,
    a_tree,
    printed,
    references,
    resigned,
    signature,
    signed_properties,
    the,
)

# Parts of one genuine signature are put in another


@refused_as("GW.SIG11")
def properties_of_another_document():
    issued = a_school_certificate()
    root = a_tree(a_sealed(signer=a_signer(issued=issued)))
    other = signed_properties(a_tree(a_sealed(signer=a_signer(issued=issued), bsn=OTHER_BSN)))
    other.set("Id", signed_properties(root).get("Id"))
    data_format = next(other.iter(f"{XADES}DataObjectFormat"))
    data_format.set("ObjectReference", f"#{references(root)[0].get('Id')}")
    next(other.iter(f"{XADES}SigningTime")).text = "2026-03-30T09:30:00Z"
    the(root, "Object", "QualifyingProperties").replace(signed_properties(root), other)
    return printed(root)


@refused_as("GW.SIG11")
def signature_of_another_document():
    signer = a_signer()
    root = a_tree(a_sealed(signer=signer))
    other = a_tree(a_sealed(signer=signer, bsn=OTHER_BSN))
    root.replace(signature(root), signature(other))
    return printed(root)


@refused_as("GW.SIG12")
def value_of_another_signature():
    signer = a_signer()
    root = a_tree(a_sealed(signer=signer))
    other = a_tree(a_sealed(signer=signer, bsn=OTHER_BSN))
    the(root, "SignatureValue").text = the(other, "SignatureValue").text
    return printed(root)


@refused_as("GW.SIG12")
def digest_put_right_without_the_key():
    root = a_tree()
    value = the(root, "SignatureValue").text
    root.replace(root[1], other_dossier())
    forged = a_tree(resigned(root, a_signer()))
    the(forged, "SignatureValue").text = value
    return printed(forged)


# Two readers would see two values


@refused_as("GW.XML09")
def comment_inside_the_bsn():
    return a_sealed().replace(BSN.encode(), f"{BSN[:4]}<!--x-->{BSN[4:]}".encode())


@refused_as("GW.XML09")
def instruction_inside_the_bsn():
    return a_sealed().replace(BSN.encode(), f"{BSN[:4]}<?x?>{BSN[4:]}".encode())


@refused_as("GW.XML05")
def bsn_in_an_entity():
    declared = f'<!DOCTYPE overstapdossier [<!ENTITY bsn "{OTHER_BSN}">]><overstapdossier'
    document = a_sealed().replace(BSN.encode(), b"&bsn;")
    return document.replace(b"<overstapdossier", declared.encode(), 1)


@refused_as("GW.XML05")
def ids_declared_in_a_doctype():
    declared = b"<!DOCTYPE overstapdossier [<!ATTLIST kop naam ID #IMPLIED>]><overstapdossier"
    return a_sealed().replace(b"<overstapdossier", declared, 1)
