"""The signature says where to find another key, or hides something beside it."""

from copy import deepcopy

from lxml import etree

from gateway.signing.names import DS, XADES
from tests.certificate_builders import a_signer
from tests.forgeries.matrix import added, refused_as
from tests.sealing_builders import NAAM, a_sealed, a_tree, printed, resigned, the


@refused_as("GW.SIG09")
def key_value_beside_the_certificate():
    root = a_tree()
    added(added(the(root, "KeyInfo"), f"{DS}KeyValue"), f"{DS}RSAKeyValue")
    return printed(root)


@refused_as("GW.SIG09")
def retrieval_method():
    root = a_tree()
    added(the(root, "KeyInfo"), f"{DS}RetrievalMethod", URI="http://127.0.0.1:9/key")
    return printed(root)


@refused_as("GW.SIG09")
def key_name_instead_of_the_certificate():
    root = a_tree()
    key_info = the(root, "KeyInfo")
    key_info.replace(key_info[0], etree.Element(f"{DS}KeyName"))
    return printed(root)


@refused_as("GW.SIG09")
def second_set_of_certificates():
    root = a_tree()
    the(root, "KeyInfo").append(deepcopy(the(root, "KeyInfo", "X509Data")))
    return printed(root)


@refused_as("GW.SIG09")
def five_certificates():
    root = a_tree()
    for _ in range(4):
        the(root, "KeyInfo", "X509Data").append(
            deepcopy(the(root, "KeyInfo", "X509Data", "X509Certificate"))
        )
    return printed(root)


@refused_as("GW.SIG09")
def certificate_of_a_url():
    root = a_tree()
    next(root.iter(f"{XADES}Cert")).set("URI", "http://127.0.0.1:9/certificate")
    return resigned(root, a_signer())


@refused_as("GW.SIG12")
def certificate_of_another_school():
    root = a_tree(a_sealed("99YY00"))
    mine = the(a_tree(a_sealed("99XX00")), "KeyInfo", "X509Data", "X509Certificate")
    the(root, "KeyInfo", "X509Data", "X509Certificate").text = mine.text
    return printed(root)


@refused_as("GW.CERT10")
def certificate_of_nonsense():
    root = a_tree()
    the(root, "KeyInfo", "X509Data", "X509Certificate").text = "bm9uc2Vucw=="
    return printed(root)


@refused_as("GW.SIG09")
def unsigned_properties():
    root = a_tree()
    added(the(root, "Object", "QualifyingProperties"), f"{XADES}UnsignedProperties")
    return printed(root)


@refused_as("GW.SIG09")
def text_between_the_parts():
    root = a_tree()
    the(root, "Object").text = f"verstopt {NAAM}"
    return printed(root)


@refused_as("GW.SIG09")
def empty_value():
    root = a_tree()
    the(root, "SignatureValue").text = None
    return printed(root)
