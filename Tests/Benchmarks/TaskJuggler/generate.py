#!/usr/bin/env python3
"""Writes one random project as a plan and as a TaskJuggler project: generate.py TASKS SEED FOLDER

Tasks have an effort of 1 to 8 days, one person each and one in ten two, and follow up to three of the fifty tasks
before them. There is a person for every 20 tasks, but 10 at least and 50 at most. Both files say the same: Monday to
Friday 08:00 to 12:00 and 13:00 to 17:00, no priorities, no leave.
"""

import random
import sys


def main() -> None:
    count, seed, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    draw = random.Random(seed)
    people = min(50, max(10, count // 20))
    tasks = []
    for index in range(count):
        effort = draw.randint(1, 8)
        who = draw.sample(range(people), 2 if draw.random() < 0.1 else 1)
        before = draw.sample(range(max(0, index - 50), index), min(index, draw.randint(0, 3)))
        tasks.append((effort, sorted(who), sorted(before)))
    # All work by one person after the other, twice over: no schedule is longer than what TaskJuggler is given.
    days = 2 * sum(effort for effort, _, _ in tasks) // people + 400

    with open(f"{folder}/{count}.plan", "w", encoding="utf-8") as plan:
        plan.write('syntax 1\n\nproject p "p" {\n  start from 2026-01-05\n  calendar office\n}\n\n')
        plan.write("calendar office {\n  hours mon..fri 08:00..12:00, 13:00..17:00\n}\n\n")
        for person in range(people):
            plan.write(f'person p{person} "Person {person}"\n')
        for index, (effort, who, before) in enumerate(tasks):
            plan.write(f'\ntask t{index} "Task {index}" {{\n  effort {effort}d\n')
            plan.write(f"  assign {', '.join(f'p{person}' for person in who)}\n")
            if before:
                plan.write(f"  after {', '.join(f't{other}' for other in before)}\n")
            plan.write("}\n")

    with open(f"{folder}/{count}.tjp", "w", encoding="utf-8") as project:
        project.write(f'project p "p" 2026-01-05 +{days * 2}d {{\n  timezone "UTC"\n  timingresolution 60min\n')
        project.write("  dailyworkinghours 8\n  workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00\n")
        project.write("  workinghours sat, sun off\n}\n")
        for person in range(people):
            project.write(f'resource p{person} "Person {person}"\n')
        for index, (effort, who, before) in enumerate(tasks):
            project.write(f'task t{index} "Task {index}" {{\n  effort {effort}d\n')
            project.write("".join(f"  allocate p{person} {{ mandatory }}\n" for person in who))
            if before:
                project.write(f"  depends {', '.join(f'!t{other}' for other in before)}\n")
            project.write("}\n")
        project.write('taskreport all "tasks" {\n  formats csv\n  timeformat "%Y-%m-%d %H:%M"\n')
        project.write("  columns id, start, end\n}\n")


main()
