"""What can happen to one element of a document, and a value that must not be repeated."""

from copy import deepcopy

from gateway.domain.overstapdossier import DOSSIER_NAMESPACE

OSO = f"{{{DOSSIER_NAMESPACE}}}"
CANARY = "Geheim 999900006"

DAMAGE = {
    "removed": lambda element: element.getparent().remove(element),
    "doubled": lambda element: element.addnext(deepcopy(element)),
    "renamed": lambda element: setattr(element, "tag", f"{OSO}onbekend"),
    "moved": lambda element: element.getparent().append(element),
    "emptied": lambda element: element.clear(),
    "text put in": lambda element: setattr(element, "text", CANARY),
    "attribute added": lambda element: element.set("geheim", CANARY),
    "attributes changed": lambda element: element.attrib.update(dict.fromkeys(element.attrib, "")),
}


def damaged(pristine, position, damage):
    """A copy of the tree *pristine* in which *damage* was done at that *position*."""
    root = deepcopy(pristine)
    damage(list(root.iter("*"))[position])
    return root
