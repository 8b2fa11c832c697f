"""Which machines may be asked for a page: public ones, unless the user names another.

A name is resolved once, every address that it stands for is looked at, and the connection goes to an address that was
looked at: a name that changes its mind between the two, or a redirect, leads nowhere else.
"""

import ipaddress
import socket
from collections.abc import Callable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # an IPv4 address in the last four bytes
_SHARED = ipaddress.ip_network("100.64.0.0/10")  # of carriers, neither private nor public


class RefusedError(Exception):
    """A machine that may not be asked; the message says why."""


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, each once, in the order of the system. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def in_ascii(host: str) -> str:
    """A name of a machine as it is asked for: in small letters, those of other scripts in punycode.

    Raises UnicodeError for what can be no such name.

    >>> in_ascii("Пример.рф")
    'xn--e1afmkfd.xn--p1ai'
    """
    return host.lower() if host.isascii() else host.encode("idna").decode("ascii").lower()


def public(host: str, port: int, allowed: frozenset[str], resolve: Resolve = resolved) -> list[str]:
    """The addresses of a host, all public ones, or any where the user allowed the host by name.

    Raises RefusedError, and OSError for a name that stands for nothing.
    """
    addresses = resolve(host, port)
    own = in_ascii(host) in {in_ascii(name) for name in allowed}
    for address in addresses:
        if not own and not is_public(ipaddress.ip_address(address.partition("%")[0])):
            raise RefusedError(f"{host} is {address}, an address inside a network")
    return addresses


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet; those that only carry another are what they carry."""
    inner = _inside(address)
    if inner is not None:
        return is_public(inner)
    open_ = address.is_global and not address.is_multicast and not address.is_reserved
    return open_ and not (address.version == 4 and address in _SHARED)


def _inside(address: Address) -> Address | None:
    """The IPv4 address that an IPv6 address stands for; None for one that stands for itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
