"""Addresses of machines: which are open to everyone."""

from ipaddress import ip_address

import pytest

from checker.sources.hosts import RefusedError, is_public, public


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "2002:5db8:d822::1", "64:ff9b::5db8:d822"],
)
def test_open_to_everyone(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "2002:0a00:0001::1", "64:ff9b::7f00:1",
])  # fmt: skip
def test_inside(address: str) -> None:
    assert not is_public(ip_address(address))


def test_one_address_inside_is_enough_to_refuse_a_name() -> None:
    with pytest.raises(RefusedError, match=r"news\.example is 10\.0\.0\.1"):
        public("news.example", 80, frozenset(), lambda host, port: ["93.184.216.34", "10.0.0.1"])


def test_a_host_of_ones_own_may_be_inside() -> None:
    assert public("Desk.example", 80, frozenset({"desk.example"}), lambda host, port: ["10.0.0.1"]) == ["10.0.0.1"]
