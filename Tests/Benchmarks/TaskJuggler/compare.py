#!/usr/bin/env python3
"""Runs planc and TaskJuggler on the same projects and prints a table: compare.py PLANC FOLDER TASKS…

FOLDER holds N.plan and N.tjp for each number of tasks. Seconds are wall time of one run of TaskJuggler and the least
of three of planc; days are from the start to the finish of the last task.
"""

import csv
import datetime
import json
import os
import subprocess
import sys
import time

START = datetime.datetime(2026, 1, 5)


def run(command, folder):
    began = time.monotonic()
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    seconds = time.monotonic() - began
    if ended.returncode != 0:
        print(f"{' '.join(command)} ended with {ended.returncode}\n{ended.stderr[-2000:]}", file=sys.stderr)
        return None, ""
    return seconds, ended.stdout


def days(finish):
    return (finish - START).total_seconds() / 86_400


def ours(planc, folder, count):
    seconds = []
    for _ in range(3):
        took, text = run([planc, "compile", f"{count}.plan", "--to", "json"], folder)
        if took is None:
            return None, None
        seconds.append(took)
    finish = json.loads(text)["project"]["finish"]
    return min(seconds), days(datetime.datetime.fromisoformat(finish))


def theirs(folder, count):
    took, _ = run(["tj3", "--silent", f"{count}.tjp"], folder)
    if took is None:
        return None, None
    with open(os.path.join(folder, "tasks.csv"), encoding="utf-8") as report:
        finish = max(row["End"] for row in csv.DictReader(report, delimiter=";"))
    return took, days(datetime.datetime.strptime(finish, "%Y-%m-%d %H:%M"))


def main():
    planc, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    print(f"{'tasks':>6} {'planc s':>9} {'tj3 s':>9} {'tj3 / planc':>12} {'planc days':>11} {'tj3 days':>9} {'planc / tj3':>12}")
    for count in map(int, sys.argv[3:]):
        (own, length), (other, other_length) = ours(planc, folder, count), theirs(folder, count)
        if own is None or other is None:
            print(f"{count:>6} failed", flush=True)
            continue
        print(
            f"{count:>6} {own:>9.3f} {other:>9.2f} {other / own:>11.0f}× {length:>11.1f} {other_length:>9.1f}"
            f" {length / other_length:>12.3f}",
            flush=True,
        )


main()
