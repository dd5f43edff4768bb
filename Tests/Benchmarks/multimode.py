#!/usr/bin/env python3
"""Writes random multi-mode instances in the .mm format of PSPLIB, with their shortest makespans.

usage: multimode.py FOLDER [--count N] [--seconds S]

Makes FOLDER/m10, m20 and m30 with N instances each of 10, 20 and 30 jobs, and FOLDER/best_known.csv, for instances.py.
In the manner of ProGen, jobs have three modes, shorter ones with greater needs, of two renewable and two nonrenewable
resources, which are scarce or plentiful. The makespans come from the CP-SAT solver (pip install ortools), which has S
seconds for each; those that it does not prove in that time are the best that it finds. The instances are the same
everywhere.
"""
import argparse, pathlib, random
from ortools.sat.python import cp_model

SCARCITY = (0.2, 0.5, 0.7)
STOCKS = (0.2, 0.35, 0.5, 0.8)
RULE = "*" * 72


class Instance:
    """Jobs from 1 to `last`, of which the first and the last take no time; a mode is (duration, units, material)."""

    def __init__(self, seed, jobs, scarcity, stocks):
        self.random = random.Random(seed)
        self.last = jobs + 2
        self.jobs = range(1, self.last + 1)
        self.inner = range(2, self.last)
        self.successors = self.network()
        none = (0, [0, 0], [0, 0])
        self.modes = {1: [none], self.last: [none]} | {job: self.made_modes() for job in self.inner}
        self.capacities = [self.capacity(resource, scarcity) for resource in range(2)]
        self.stocks = [self.stock(resource, stocks) for resource in range(2)]

    def network(self):
        after = {job: set() for job in self.jobs}
        for job in self.inner:
            later = range(job + 1, min(job + 9, self.last))
            after[job].update(self.random.sample(later, min(len(later), self.random.choice([1, 1, 2, 2, 3]))))
        followers = set().union(*after.values())
        for job in self.inner:
            if job not in followers:
                after[1].add(job)
            if not after[job]:
                after[job].add(self.last)

        def reached(job):
            return after[job].union(*(reached(other) for other in after[job]))

        for job in self.inner:
            for other in sorted(after[job]):
                if any(other in reached(third) for third in after[job] - {other}):
                    after[job].discard(other)
        return after

    def made_modes(self):
        def three(falling):
            return sorted((self.random.randint(1, 10) for _ in range(3)), reverse=falling)

        durations, units, material = three(False), [three(True), three(True)], [three(True), three(True)]
        used = self.random.choice([(0,), (1,), (0, 1), (0, 1)])
        return [
            (durations[mode], [units[r][mode] if r in used else 0 for r in range(2)], [material[n][mode] for n in range(2)])
            for mode in range(3)
        ]

    def capacity(self, resource, scarcity):
        """Between the least that every job needs and the peak of early starts in the first modes."""
        least = max(min(mode[1][resource] for mode in self.modes[job]) for job in self.inner)
        starts = {}
        for job in self.jobs:
            before = [other for other in range(1, job) if job in self.successors[other]]
            starts[job] = max((starts[other] + self.modes[other][0][0] for other in before), default=0)
        peak = max(
            sum(self.modes[job][0][1][resource] for job in self.inner if 0 <= day - starts[job] < self.modes[job][0][0])
            for day in range(max(starts.values()) + 1))
        return round(least + scarcity * (max(peak, least) - least))

    def stock(self, resource, share):
        needs = [[mode[2][resource] for mode in self.modes[job]] for job in self.inner]
        least, most = sum(map(min, needs)), sum(map(max, needs))
        return round(least + share * (most - least))

    def text(self):
        lines = [RULE, f"jobs (incl. supersource/sink ):  {self.last}", "RESOURCES", "  - renewable                 :  2   R"]
        lines += ["  - nonrenewable              :  2   N", "  - doubly constrained        :  0   D", RULE]
        lines += ["PRECEDENCE RELATIONS:", "jobnr.    #modes  #successors   successors"]
        for job in self.jobs:
            after = sorted(self.successors[job])
            lines.append("  ".join(map(str, ["", job, len(self.modes[job]), len(after), *after])))
        lines += [RULE, "REQUESTS/DURATIONS:", "jobnr. mode duration  R 1  R 2  N 1  N 2", "-" * 72]
        for job in self.jobs:
            for number, (duration, units, material) in enumerate(self.modes[job]):
                lines.append("  ".join(map(str, ["", job if number == 0 else "", number + 1, duration, *units, *material])))
        amounts = "  ".join(map(str, self.capacities + self.stocks))
        return "\n".join(lines + [RULE, "RESOURCEAVAILABILITIES:", "  R 1  R 2  N 1  N 2", "  " + amounts, RULE, ""])

    def shortest(self, seconds):
        """The best makespan found, and whether it is proved; none for an instance without a solution."""
        model = cp_model.CpModel()
        horizon = sum(max(mode[0] for mode in self.modes[job]) for job in self.jobs)
        starts, ends, chosen, intervals = {}, {}, {}, []
        for job in self.jobs:
            starts[job], ends[job] = (model.new_int_var(0, horizon, "") for _ in range(2))
            chosen[job] = [model.new_bool_var("") for _ in self.modes[job]]
            model.add_exactly_one(chosen[job])
            for (duration, units, _), is_chosen in zip(self.modes[job], chosen[job]):
                interval = model.new_optional_interval_var(starts[job], duration, ends[job], is_chosen, "")
                intervals.append((interval, units))
        for job in self.jobs:
            for other in self.successors[job]:
                model.add(starts[other] >= ends[job])
        for resource in range(2):
            model.add_cumulative(
                [interval for interval, _ in intervals], [units[resource] for _, units in intervals], self.capacities[resource])
            used = sum(
                is_chosen * mode[2][resource]
                for job in self.jobs for mode, is_chosen in zip(self.modes[job], chosen[job]))
            model.add(used <= self.stocks[resource])
        model.minimize(ends[self.last])
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        # With presolve, version 9.15 calls makespans shortest that are not.
        solver.parameters.cp_model_presolve = False
        status = solver.solve(model)
        if status == cp_model.INFEASIBLE:
            return None
        return round(solver.objective_value), status == cp_model.OPTIMAL


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--count", type=int, default=40)
    arguments.add_argument("--seconds", type=float, default=30)
    options = arguments.parse_args()
    rows = ["instance,set,best_known_UB,proved"]
    for jobs in (10, 20, 30):
        folder = options.folder / f"m{jobs}"
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(options.count):
            instance = Instance(1000 * jobs + number, jobs, SCARCITY[number % 3], STOCKS[number // 3 % 4])
            name = f"m{jobs}_{number + 1}"
            (folder / f"{name}.mm").write_text(instance.text())
            known = instance.shortest(options.seconds)
            if known:
                rows.append(f"{name},m{jobs},{known[0]},{int(known[1])}")
    (options.folder / "best_known.csv").write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
