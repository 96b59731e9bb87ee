"""Tests of the network: names, certificates, every API with its own credentials, the clock, and the world outside.

All of it is asked anew, with clients of its own: what is in use by the counter is neither asked nor disturbed.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from backend_client.certificates import servers
from backend_client.health import Reach
from backend_client.server_clock import ServerClock
from hardware.exercise import Finding, Say
from kiosk.config import Config, DestinationSection
from kiosk.config.watching import MonitoringSection
from kiosk.monitoring.rounds import addresses
from kiosk.technician.checks import apis, trust
from kiosk.technician.checks.check import Check, Group, Script, Wait


def checks(config: Config, clock: Callable[[], ServerClock] = ServerClock) -> Iterator[Check]:
    """Those that this configuration has something for. `clock` makes one that has heard nobody yet."""
    urls = addresses(config)
    network = partial(Check, group=Group.NETWORK)
    yield network(
        id="names",
        part="network",
        name="Namen opzoeken (DNS)",
        about="Zoekt het adres op van elk systeem dat in kiosk.toml staat.",
        script=lambda: _names(_hosts(config)),
    )
    own = _own_certificates(config)
    if servers(secured := _all(config)) or own:
        yield network(
            id="certificates",
            part="certificates",
            name="Certificaten",
            about="Bekijkt van elk systeem het certificaat: de naam, wie het tekende en hoe lang het nog geldt.",
            script=lambda: trust.certificates(secured, own, clock()),
        )
    yield network(
        id="clock",
        part="clock",
        name="Klok",
        about="Vergelijkt de klok van de balie met die van de systemen van de gemeente.",
        script=lambda: trust.clock_offset(urls, clock()),
    )
    yield from apis.checks(config)
    if config.monitoring.heartbeat:
        yield network(
            id="outside",
            part="network",
            name="Buiten het netwerk",
            about="Vraagt het adres dat in de gaten houdt of de balie nog leeft (monitoring.heartbeat).",
            script=partial(_outside, config.monitoring.heartbeat),
        )


def _all(config: Config) -> tuple[str, ...]:
    """Every address that the counter itself asks for something."""
    others = (config.monitoring.heartbeat, config.monitoring.otlp, config.support.upload)
    return (*addresses(config), *filter(None, others))


def _own_certificates(config: Config) -> tuple[Path, ...]:
    """Those that the counter shows to others."""
    sections: tuple[DestinationSection | MonitoringSection, ...]
    sections = (config.zgw, *config.destinations.values(), config.monitoring)
    return tuple(dict.fromkeys(section.certificate for section in sections if section.certificate))


def _hosts(config: Config) -> list[str]:
    """Every host in the configuration, each once."""
    urls = [*_all(config)]
    urls += [str(getattr(spec.options, "url", "")) for spec in config.devices.values()]
    hosts = [urlsplit(url).hostname or "" for url in urls]
    hosts += [str(getattr(spec.options, "host", "")) for spec in config.devices.values()]
    if config.reports and config.reports.mail:
        hosts.append(config.reports.mail.host)
    return sorted(set(filter(None, hosts)))


def _names(hosts: list[str]) -> Script:
    well: list[str] = []
    wrong: list[str] = []
    for host in hosts:
        if _is_address(host):
            well.append(f"{host} is al een adres.")
            continue
        yield Say(f"Zoekt {host} op.")
        found: str = yield Wait(partial(_resolve, host))
        (well if found else wrong).append(f"{host}: {found or 'geen adres gevonden'}.")
    return Finding((*wrong, *well), "no_name" if wrong else "")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _resolve(host: str) -> str:
    """Its first address; "" where there is none."""
    try:
        return str(socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0][4][0])
    except (OSError, UnicodeError):  # the latter of what can be no name
        return ""


def _outside(url: str) -> Script:
    yield Say("Vraagt het adres buiten het netwerk.")
    failure: str = yield Wait(lambda: _reach(url))
    host = urlsplit(url).hostname
    if failure:
        return Finding(
            (f"{host}: {'geen antwoord' if failure == 'unreachable' else failure}.",), failure.partition(":")[0]
        )
    return Finding((f"{host} antwoordt.",))


def _reach(url: str) -> str:
    reach = Reach(ServerClock())
    try:
        return reach.failure(url)
    finally:
        reach.close()
