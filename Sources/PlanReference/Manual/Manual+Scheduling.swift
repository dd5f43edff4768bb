import PlanModel
import PlanSyntax

extension Manual {
  /// The introduction's part on how plans become dates.
  static let scheduling: [ManualBlock] = [
    .heading("How dates are computed"),
    .text(
      """
      Dates are computed in two steps. The *network* is the plan with unlimited resources: it respects dependencies, \
      lengths, date limits, calendars, leave, the dates on which people join, windows, freezes and pauses, and ignores \
      people's other work, meetings and routines, capacity, stock and limits. For `ana or ben` it takes whoever would \
      finish first working alone, then the cheaper, then the first by name. Then the work is *levelled*, so that no \
      one is booked beyond their available time and nothing is used twice at once; this gives the dates you work to. \
      `planc explain FILE ID` explains why an activity starts when it does, and what slows it down; `until` a day \
      includes that day.

      **Float.** Late dates, float and criticality are those of the levelled schedule. The *total float* of an \
      activity is how long its start, or its remaining work once it has started, can be delayed if everything after it \
      is only pushed back: the sequence of work stays the same, people and resources are handed on as they are now, \
      and the project finish and every date that is met now are still met. *Free float* is the same, except that \
      nothing else may end later either. In plans of more than 200 activities whose people share their time, or in \
      which limits break work into so many stretches that these times the activities exceed 320_000, the float shown \
      may be less than the actual float. Work without float is *critical*; a phase is critical if some of the \
      work inside it is. Float is counted in the activity's own hours, which are those of its window, its people or \
      else its calendar, excluding leave, meetings, pauses and the days on which its equipment is `unavailable`; for \
      elapsed work it is elapsed time (`3.7e` in a table is 3.7 days of 24 hours). In a phase with `start on`, the \
      first activity listed has to meet the date; in a sprint, every activity has to meet its end. The activity that \
      ends last has no float, even if it could start later, unless a date of a phase, such as its `finish from`, \
      determines the end of the project. Finished work and tasks that span others have neither float nor drag, and are \
      never critical. A table rounds float down to a tenth of a day and writes `<0.1` for less. JSON lists the dates \
      and floats of the network separately, as `network`.

      Work that is delayed into an appointment of its people, or into more urgent work, pauses for it and continues \
      afterwards; interrupted work that is delayed continues in the time that the urgent work leaves. An assignment \
      with a share only slows the tasks that take the rest of a person's time, and blocks none of them. The next user \
      of a person or resource takes it from its own predecessors first, then takes what nobody has used yet, then \
      takes it from whoever ends first. Phases around an activity, and tasks that span it, may end later when it uses \
      its free float. If several activities begin a phase with `start by`, each of them may be late as long as another \
      begins it in time.

      *Drag* shows where a day is worth buying: how much earlier the project would end if an activity took no time and \
      everything else kept its sequence. The activity would then be an event that needs nobody; the dates it states would \
      still hold. Drag counts the working time of the project's calendar. `planc explain` shows it, and `--drag` adds it \
      to tables and JSON.

      **Days.** The Days of an activity are the working time spent on it in the levelled schedule, from its start to \
      its finish, divided by the project's `day`. They count its own hours, those of its window or its people, and \
      leave out gaps. So a fixed `duration` of six days stays 6 across a pause, and `effort 2d` by someone who is \
      available half the day is 4. People with different hours do not make a day longer: each day counts the person \
      who is there longest. Elapsed work is shown in days of 24 hours (`3e`). For work in progress, they are the \
      planned length of the part that is done plus the time in which the rest is worked on, however long the work lay \
      idle; for finished work, the working time between its dates. For a phase, or a task that `spans` others, they \
      are the working time from start to finish. `durationMinutes` in JSON is the same in minutes; the length in the \
      network is part of `network`. The header counts the days on which the project's calendar has working time, from \
      its first date to its last, both included. Its first date is the day of the first working time from the \
      project's `start`, even if work begins later, or of the first work if that began earlier. What the project has to \
      spare is the working time on its calendar from its finish to its `finish by`, in the units of lateness, \
      rounded down.

      **Late** work is unfinished work that is forecast to finish after its own `finish by` or `finish on`, the end of \
      its sprint, or the `finish by` of a phase around it or of the project, or to start after its `start by` or \
      `start on`. It gets a `!` in a table, a double outline in a drawing, `latenessMinutes` in JSON \
      (`startLatenessMinutes` for a start), and a finding. Lateness is working time in days of the project's `day`, or \
      in hours if that would be more days than there are, as with round-the-clock work. A start after a date without a \
      time is late by whole days: Tuesday morning is one day after Monday. Float is measured against the dates that \
      are met, so late work may have some.

      **Workload.** `--show workload` compares the hours booked with the hours available, by person and week; weeks begin \
      on Monday, and stand in the month in which they begin. Available are the hours of a person's calendar and their \
      `extra` hours while they are on the project, less holidays and `leave`, at the share that `available` and `ramp-up` \
      leave for the project; a `limit` per day or week lowers them, but not one per month. `--no-level` changes what is \
      booked, never what is available. Booked are the work of tasks at their scheduled dates, and meetings and routines. \
      What was done by the status date is spread evenly over the working time between its actual dates. Unnamed \
      positions of a role share a row, and equipment has one where it is used. Only the days of \
      the project count, in its time zone. `!` marks a week with a day after the status date on which more is booked \
      than available: where work overlaps with `--no-level`, where it was agreed outside working hours, and where a \
      meeting takes all of somebody who is there in part.

      **Who works when.** People work in the hours of their own calendar, else of their team's, their role's or the \
      project's; `extra` adds hours and `leave` removes them. If the task has a `calendar` too, they work on it in the \
      hours that both calendars share. `from` and `until` say when someone joins and leaves, as a date or an activity; \
      `available` says how much of the day the project gets, which may change over time; `ramp-up` says how much it \
      gets at first, but not before the project starts. A line of `available` with dates takes precedence over one \
      without; where two overlap, the smaller applies, with a warning. `limit` caps the hours per week or month, including those in meetings and \
      routines and those already worked.

      **Meetings and routines** come first: other work stops for them. On the project's working days they take working \
      time from everyone's own calendar, starting at the stated time of day: `effort 3d` of a routine is three days of \
      whoever does it, and `lasts 2d` is two days of everyone in the meeting. Without a time of day, a meeting begins \
      with the project's first working hour of the day, and a routine with the first working hour of whoever does it. \
      If several people do a routine, they share the effort. \
      With a share, a routine takes that much longer: `ana 50%` does `effort 2h` in four hours. Anyone who is on leave, or whose hours are over for the \
      day, misses it; nothing is made up for later. What lasts into the next one is done once. \
      Meetings and routines that overlap take the time once, and each of them is booked. None begins once the \
      project has finished, even if `until` is later. For `ana or ben`, the first one named who works at that time, or \
      on that day if no time is stated, does it; for a role, one person or unnamed position; a team takes part as a \
      whole. Equipment is held while the people work. If a meeting names a role, everyone who has it attends, and so does the chair, or the project's manager if \
      there is no chair. Anyone who is named more than once, in person or through a team or role, takes part once.
      """),
    .plan(
      """
      person ana "Ana" {
        available 80%
        available 50% 2026-05-01..2026-05-31
        leave 2026-04-20..2026-04-24
        limit 30h/w
      }
      person ben "Ben" { from 2026-04-01 ; ramp-up 2w at 50% }
      """),
    .text(
      """
      **Who is assigned.** A role stands for one of the people who have it, or for an unnamed \
      position; there are as many as `headcount`, or without one as many as are needed. `ana or ben` \
      means either, `2 of tester` two of them, and a team all of its members. Of those who could do a \
      task, people with the skills that it `needs` come first; if nobody has them, that is reported. \
      The choice is made once for each task, to give the shortest schedule. If more are asked for \
      than there are, the last one gives the share again: `2 of ana 25%` is half of her day.

      **Shared time.** An assignment *with* a share books that share of a person, or whatever availability and ramp-up \
      allow if that is less: `ana 50%` of someone who is `available 50%` is half of her day, and all that the project \
      has of her. An assignment *without* a share takes what she has left at each moment after leave, meetings and the \
      shares of other work, up to all of it. So a standing `ana 10%` slows her other tasks but does not block them. \
      Two tasks without a share never have the same person at once unless effort and length are both fixed: the later \
      one then begins when she is free of the other until it is done. Such a task does not start unless at least a \
      quarter of the time that the project has of its people at that moment is free, counting people with a share only \
      up to that share; once started, it takes what there is and pauses when there is nothing. A fixed `duration` \
      takes what is left in the same way and lasts as long as stated; with an `effort` as well, it books effort \
      divided by length throughout, and waits until that fits. Unnamed positions of a role share their time like \
      people.

      A task with effort alone continues while any of its people are there, and ends when the effort is done. A task \
      with a duration continues only while all of them are there. Elapsed work goes by the clock, at night and \
      while its people are away. Equipment has a `quantity` and software has `seats`; \
      the task stops while either is not available. `rig 50%` takes half a unit; software takes one seat for each \
      person who works with it, unless a number is stated. Material is taken from its `quantity`, if it has one, until \
      more arrives after its `lead-time`; what finished work has used is gone. A `lead-time` runs from the project's \
      start, in the project's working time or, with `elapsed`, in elapsed time; it also delays equipment that states \
      no `from`.
      """),
    .plan(
      """
      role tester "Tester" { headcount 3 ; skills accessibility }
      equipment rig "Test rig" { quantity 1 ; unavailable 2026-04-13..2026-04-15 }

      task trial "Trial run" { effort 6d ; assign ana or ben }
      task audit "Audit" { effort 4d ; needs accessibility ; assign 2 of tester 50%, rig }
      """, given: people),
    .text(
      """
      **Several ways.** If a task can be done in several ways, each `way` says how long it takes or, with `effort`, how \
      much work it is, `with` whom and what, and `consuming` which material. `with` stands before `consuming`, and a way \
      with an `effort` names who does it. The task itself then states no `duration`, `effort`, `assign` or `consume`. \
      An `override` that states ways replaces all ways of the task. planc does each task in one of its ways: of all choices for which there is enough \
      material, it looks for the one with which the least is late, and then for the shortest. A task that has time to \
      spare takes the way in which it ends first, then the cheapest, then the one that uses up the \
      least, then the first. A way costs what its people and equipment cost by their last `rate`, and its material by \
      its `price`; currencies are not converted. Every way takes some time. What is late counts in working time here, even if the way is `elapsed`. planc never takes a \
      way that needs more of something than there is, nor one whose people lack what the task `needs` if people in \
      another way have it. A way whose people, equipment or material a scenario drops is gone. With `--no-level`, each task is done in the way in which it ends first, even \
      if there is too little of something. JSON's `network` has the dates of the ways that are taken. Once a task has started, only the way that it takes may be left.
      """),
    .plan(
      """
      material fuel "Fuel" { quantity 3 }
      equipment digger "Digger" { quantity 3 }
      equipment excavator "Excavator"

      task dig "Dig the pit" {
        way 6d with 3 of digger, ana 50%
        way 2d with excavator consuming 2 of fuel
        way effort 10d with ben
      }
      """, given: people),
    .text(
      """
      **Windows and systems.** Work `within` a window is done while it is open, at any hour, by people who are not on \
      leave and have no holiday, unless they have `extra` hours on that day, and by no more tasks at once than its \
      `capacity`, which is one unless stated. A `blackout` closes the openings that begin on its dates, until they \
      end. `notice` is calendar time from the day on which a task was `booked`, else from the end of the status date, \
      or from the project's start. A task that changes several systems respects the windows of all of them, unless it \
      states one itself, and the freezes of all. An outage, `downtime`, begins with the work and is not interrupted: \
      together with the time to back out, which occupies the window too, it fits into one opening; the rest of the \
      work may continue in the next one. For `elapsed` work within a window, the clock runs only while the window is \
      open. Without a window, an outage needs a stretch of working hours without a break; if all of them are too \
      short, it is interrupted, which is reported. No task that `changes` a system, or has `downtime` of it, runs \
      during its `freeze` or across it, and `downtime-limit` caps the outages per week or month, minute by minute, \
      including those of finished work.
      """),
    .plan(
      """
      window night "Saturday night" { open every sat 22:00..06:00 ; notice 1w }
      system ledger "Ledger" { freeze 2026-12-15..2027-01-05 ; downtime-limit 6h/mo ; within night }

      task upgrade "Upgrade the ledger" {
        duration 3h
        changes ledger
        downtime ledger 3h
        backout "Restore the snapshot" 1h
        assign ben
      }
      """, given: people),
    .text(
      """
      **What comes first.** Work pinned with `on` is an appointment: its people are reserved for it before anything \
      else is placed, and other work pauses for it. For `a or b`, someone who can meet the date does it. If the date \
      cannot be met, the next possible time becomes the appointment. In a phase with `start on`, the appointment is \
      the first activity listed that follows nothing inside the phase. After that, work of higher `priority` gets its \
      people first, however long lower-priority work has to wait, and interrupts it; the lower-priority work continues \
      afterwards. Whatever has to be done before an activity counts as high as that activity. Milestones and gates \
      have no priority of their own. Work of equal priority is never interrupted. Among all sequences that remain, \
      planc looks for the one in which work that has to start or finish by a date, or to end with its sprint, is the \
      least late, in working time weighted by priority, and among those for the shortest; ties go to the earlier line. \
      `schedule late` moves work back as far as it can without moving anything else or missing its own dates or those \
      of its phase. Work that has to start by a day then starts with the first working hours of that day.

      **Level of effort.** A task that `spans` others lasts from their first start to their last finish. It takes the \
      time that its people have left, and never moves other work. `margin` is time in which nobody works.
      """),
    .plan(
      """
      task pilot "Pilot" { effort 10d ; assign ana ; priority high }
      task clean-up "Clean up" { effort 3d ; assign ana ; priority low }
      task lead "Lead the project" { spans pilot, clean-up ; assign ben 20% }
      """, given: people),
    .text(
      """
      **Progress.** With a status date, finished work stays where it was, the rest of started work continues after \
      that day once its predecessors are done, and work that has not started begins after it. Facts dated later do not \
      count. Cancelled work has no dates, and nothing waits for it.

      **Options.** Many sequences of work are tried. `--schedules N` sets how many, and `--schedules 0` takes the \
      first; the same number gives the same dates on every machine. In a plan that is in progress or has a baseline, \
      another sequence is adopted only if it gains half a day or makes something less late, so that a small change to \
      the plan does not move everything. The header of a schedule shows the day before which no sequence of the work \
      can end, or says that the schedule is as short as possible; it shows neither if nobody is assigned to the \
      remaining work, nor if the project ends on that day and could still end earlier on it. With a status date, the \
      header also shows how much is done: each task is weighted by its effort, or by its duration if it has none, with \
      a day of elapsed work counting as one project day; cancelled work is left out, and the percentage is rounded \
      down. `1 of 6 finished` counts tasks, milestones, gates and deliveries that have dates; phases and tasks that \
      contain other work do not count, nor do they in `2 of 6 critical`. `--no-level` shows the network alone. `--verify` has an independent verifier check the finished schedule.
      """),
  ]
}
