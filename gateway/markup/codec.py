"""Between element and model, derived from the fields of the blocks: no second list of elements."""

from gateway.markup.decoding import decode, decode_leniently
from gateway.markup.encoding import encode

__all__ = ["decode", "decode_leniently", "encode"]
