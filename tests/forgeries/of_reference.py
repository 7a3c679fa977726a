"""The signature refers to something else; the forger signs anew, as a school that we trust."""

from copy import deepcopy

from gateway.signing.names import DS, XADES
from tests.certificate_builders import a_signer
from tests.forgeries.matrix import added, refused_as
from tests.sealing_builders import (
    a_tree,
    printed,
    references,
    resigned,
    signature,
    signed_properties,
    the,
)


@refused_as("GW.SIG06")
def reference_by_id_to_a_part():
    root = a_tree()
    root[0].set("Id", "kop")
    references(root)[0].set("URI", "#kop")
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def reference_by_id_to_the_root():
    root = a_tree()
    root.set("Id", "all")
    references(root)[0].set("URI", "#all")
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def reference_by_xpointer():
    root = a_tree()
    references(root)[0].set("URI", "#xpointer(/)")
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def reference_to_the_internet():
    root = a_tree()
    references(root)[0].set("URI", "http://127.0.0.1:9/dossier.xml")
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def reference_without_uri():
    root = a_tree()
    del references(root)[0].attrib["URI"]
    return resigned(root, a_signer())


@refused_as("GW.SIG09")
def extra_reference():
    root = a_tree()
    root[0].set("Id", "kop")
    extra = deepcopy(references(root)[1])
    extra.set("URI", "#kop")
    the(root, "SignedInfo").append(extra)
    return resigned(root, a_signer())


@refused_as("GW.SIG09")
def only_the_reference_to_the_document():
    root = a_tree()
    the(root, "SignedInfo").remove(references(root)[1])
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def document_referred_to_twice():
    root = a_tree()
    first, second = references(root)
    the(root, "SignedInfo").replace(second, deepcopy(first))
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def references_in_the_other_order():
    root = a_tree()
    the(root, "SignedInfo").append(references(root)[0])
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def properties_outside_the_signature():
    root = a_tree()
    outside = signed_properties(root)
    inside = deepcopy(outside)
    inside.set("Id", "inside")
    the(root, "Object", "QualifyingProperties").replace(outside, inside)
    root[0].append(outside)
    return resigned(root, a_signer())


@refused_as("GW.SIG10")
def properties_doubled_under_the_same_id():
    root = a_tree()
    root[0].append(deepcopy(signed_properties(root)))
    return printed(root)


@refused_as("GW.SIG10")
def id_of_the_properties_on_the_dossier():
    root = a_tree()
    root[1].set("id", signed_properties(root).get("Id"))
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def properties_of_another_type():
    root = a_tree()
    del references(root)[1].attrib["Type"]
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def properties_that_aim_at_another_signature():
    root = a_tree()
    the(root, "Object", "QualifyingProperties").set("Target", "#other")
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def format_of_another_object():
    root = a_tree()
    next(root.iter(f"{XADES}DataObjectFormat")).set("ObjectReference", "#other")
    return resigned(root, a_signer())


@refused_as("GW.SIG09")
def manifest_instead_of_the_document():
    root = a_tree()
    holder = added(signature(root), f"{DS}Object")
    manifest = added(holder, f"{DS}Manifest", Id="manifest")
    manifest.append(deepcopy(references(root)[0]))
    references(root)[0].set("URI", "#manifest")
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def document_called_a_manifest():
    root = a_tree()
    references(root)[0].set("Type", "http://www.w3.org/2000/09/xmldsig#Manifest")
    return resigned(root, a_signer())


@refused_as("GW.SIG05")
def parts_of_a_signature_in_the_kop():
    root = a_tree()
    added(root[0], f"{DS}Object")
    return resigned(root, a_signer())


@refused_as("GW.SIG05")
def properties_of_a_signature_in_the_kop():
    root = a_tree()
    added(root[0], f"{XADES}SignedProperties", Id="elsewhere")
    return resigned(root, a_signer())


@refused_as("GW.SIG06")
def id_that_is_no_name():
    root = a_tree()
    signed_properties(root).set("Id", "#properties")
    references(root)[1].set("URI", "##properties")
    return resigned(root, a_signer())
