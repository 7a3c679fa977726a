"""The signature turns the document into something else before it is digested."""

from copy import deepcopy

from gateway.signing.names import DS
from tests.certificate_builders import a_signer
from tests.forgeries.matrix import added, refused_as
from tests.sealing_builders import a_tree, references, resigned, the


@refused_as("GW.SIG07")
def transform_by_xpath():
    root = a_tree()
    transform = the(root, "SignedInfo", "Reference", "Transforms", "Transform")
    transform.set("Algorithm", "http://www.w3.org/TR/1999/REC-xpath-19991116")
    return resigned(root, a_signer())


@refused_as("GW.SIG09")
def transform_by_xpath_with_an_expression():
    root = a_tree()
    transform = the(root, "SignedInfo", "Reference", "Transforms", "Transform")
    transform.set("Algorithm", "http://www.w3.org/TR/1999/REC-xpath-19991116")
    added(transform, f"{DS}XPath", "not(ancestor-or-self::*[local-name()='dossier'])")
    return resigned(root, a_signer())


@refused_as("GW.SIG09")
def transform_by_xslt():
    root = a_tree()
    transform = the(root, "SignedInfo", "Reference", "Transforms", "Transform")
    transform.set("Algorithm", "http://www.w3.org/TR/1999/REC-xslt-19991116")
    added(transform, "{http://www.w3.org/1999/XSL/Transform}stylesheet", version="1.0")
    return resigned(root, a_signer())


@refused_as("GW.SIG07")
def transform_from_base64():
    root = a_tree()
    transforms = the(root, "SignedInfo", "Reference", "Transforms")
    transforms[1].set("Algorithm", "http://www.w3.org/2000/09/xmldsig#base64")
    return resigned(root, a_signer())


@refused_as("GW.SIG07")
def transforms_in_the_other_order():
    root = a_tree()
    transforms = the(root, "SignedInfo", "Reference", "Transforms")
    transforms.append(transforms[0])
    return resigned(root, a_signer())


@refused_as("GW.SIG07")
def no_canonical_form_named():
    root = a_tree()
    transforms = the(root, "SignedInfo", "Reference", "Transforms")
    transforms.remove(transforms[1])
    return resigned(root, a_signer())


@refused_as("GW.SIG09")
def no_transforms_for_the_properties():
    root = a_tree()
    properties = references(root)[1]
    properties.remove(properties[0])
    return resigned(root, a_signer())


@refused_as("GW.SIG09")
def third_transform():
    root = a_tree()
    transforms = the(root, "SignedInfo", "Reference", "Transforms")
    transforms.append(deepcopy(transforms[1]))
    return resigned(root, a_signer())


@refused_as("GW.SIG09")
def inclusive_namespaces():
    root = a_tree()
    transform = the(root, "SignedInfo", "Reference", "Transforms")[1]
    tag = "{http://www.w3.org/2001/10/xml-exc-c14n#}InclusiveNamespaces"
    added(transform, tag, PrefixList="od")
    return resigned(root, a_signer())
