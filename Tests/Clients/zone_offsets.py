"""Prints what Python's zoneinfo knows about every zone of the machine.

Zones that are other names of the same file are left out. For each zone a line `zone NAME PATH`; then lines `utc MINUTE OFFSET`, where the offset is in seconds, and lines
`local MINUTE UTC`, where both are minutes since 1970-01-01T00:00 and the first of two instants is meant.
"""

import os
import zoneinfo
from datetime import datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1)
YEARS = list(range(1855, 1965, 10)) + list(range(1965, 2042)) + [2099, 2100, 2399, 2437, 2500, 2501, 5000, 9998]


def path(name):
    for folder in zoneinfo.TZPATH:
        candidate = os.path.join(folder, name)
        if os.path.isfile(candidate):
            return candidate
    return None


def offset(zone, minute):
    instant = (EPOCH + timedelta(minutes=minute)).replace(tzinfo=timezone.utc)
    return int(instant.astimezone(zone).utcoffset().total_seconds())


def utc(zone, local):
    shown = (EPOCH + timedelta(minutes=local)).replace(tzinfo=zone, fold=0)
    return int(shown.astimezone(timezone.utc).replace(tzinfo=None).__sub__(EPOCH).total_seconds()) // 60


def change(zone, low, high):
    """The first minute after `low` at which the offset of `high` holds."""
    wanted = offset(zone, high)
    while high - low > 1:
        middle = (low + high) // 2
        if offset(zone, middle) == wanted:
            high = middle
        else:
            low = middle
    return high


def minutes(year, month, day):
    return int((datetime(year, month, day) - EPOCH).total_seconds()) // 60


seen = set()
for name in sorted(zoneinfo.available_timezones()):
    file = path(name)
    if file is None or not name[0].isupper():
        continue
    with open(file, "rb") as stream:
        content = stream.read()
    if content in seen:
        continue
    seen.add(content)
    zone = zoneinfo.ZoneInfo(name)
    print("zone", name, file)
    for year in YEARS:
        probes = [minutes(year, month, 11) + 77 for month in (1, 3, 5, 7, 9, 11)] + [minutes(year, 12, 31)]
        for low, high in zip(probes, probes[1:]):
            if offset(zone, low) == offset(zone, high):
                continue
            at = change(zone, low, high)
            for minute in (at - 1, at, at + 1):
                print("utc", minute, offset(zone, minute))
            if year >= 1975:
                before, after = offset(zone, at - 1) // 60, offset(zone, at) // 60
                for local in (at + before, at + after, at + (before + after) // 2, at + before - 1, at + after + 1):
                    print("local", local, utc(zone, local))
        print("utc", probes[0], offset(zone, probes[0]))
        print("utc", probes[3], offset(zone, probes[3]))
