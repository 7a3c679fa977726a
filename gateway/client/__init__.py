"""The client of the API: what the command line and the supplier of a LAS call a gateway with."""

from gateway.client.answers import Code, Opgehaald, Stand
from gateway.client.calls import Client
from gateway.client.errors import Failed, Unreachable

__all__ = ["Client", "Code", "Failed", "Opgehaald", "Stand", "Unreachable"]
