#!/usr/bin/env python3
"""Runs PSPLIB instances through the product: planc import, planc compile, makespan.

usage: instances.py PLANC FOLDER [--schedules N] [--every K]

FOLDER holds sub-folders such as j30 with .sm files, or .mm files with several modes a job, and best_known.csv. Prints,
for each sub-folder, the average deviation from the best known makespan (j30, and several modes) or from the critical
path, and the time of a run. Instances without a solution are left out. Without --schedules, planc decides
how many schedules it generates, as it does for everybody who does not ask.
"""
import argparse, csv, datetime, json, pathlib, subprocess, tempfile, time


def weekdays(start, finish):
    """Working days from the morning of one day to the evening of another."""
    first, last = (datetime.date.fromisoformat(text[:10]) for text in (start, finish))
    days = (last - first).days + 1
    return sum(1 for day in range(days) if (first + datetime.timedelta(day)).weekday() < 5)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("planc")
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--schedules")
    arguments.add_argument("--every", type=int, default=1)
    options = arguments.parse_args()
    known = {row["instance"]: row for row in csv.DictReader(open(options.folder / "best_known.csv"))}
    print(f"{'set':8} {'instances':>9} {'deviation %':>12} {'best known':>11} {'bound met':>10} {'seconds each':>13}")
    for folder in sorted(path for path in options.folder.iterdir() if path.is_dir()):
        files = sorted(path for path in folder.iterdir() if path.suffix in (".sm", ".mm") and path.stem in known)
        files = files[:: options.every]
        total, met, best, spent = 0.0, 0, 0, 0.0
        for file in files:
            row = known[file.stem]
            with tempfile.TemporaryDirectory() as scratch:
                plan = f"{scratch}/instance.plan"
                subprocess.run([options.planc, "import", str(file), "-o", plan], check=True)
                command = [options.planc, "compile", plan, "--to", "json"]
                if options.schedules:
                    command += ["--schedules", options.schedules]
                began = time.monotonic()
                made = subprocess.run(command, check=True, capture_output=True).stdout
                spent += time.monotonic() - began
            project = json.loads(made)["project"]
            makespan = weekdays(project["start"], project["finish"])
            from_best = folder.name == "j30" or file.suffix == ".mm"
            base = int(row["best_known_UB"] if from_best else row["CPM"])
            total += makespan / base - 1
            best += makespan <= int(row["best_known_UB"])
            met += project["levelling"]["optimal"]
        print(f"{folder.name:8} {len(files):9} {100 * total / len(files):12.2f} {best:11} {met:10} {spent / len(files):13.3f}")


if __name__ == "__main__":
    main()
