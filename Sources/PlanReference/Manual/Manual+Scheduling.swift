import PlanModel
import PlanSyntax

extension Manual {
  /// The introduction's part on how plans become dates.
  static let scheduling: [ManualBlock] = [
    .heading("How dates come about"),
    .text(
      """
      Dates are computed twice. The *network* is the plan as if everybody and everything were there several times over: \
      order, lengths, date limits, calendars, leave, the dates on which somebody joins, windows, freezes and pauses hold; \
      people's other work, meetings and routines, capacity, stock and limits are left out. Of `ana or ben` it takes who \
      would finish first alone, then the cheaper, then the first by name. Then work is *levelled*: nobody is booked beyond their available time, nothing \
      is used twice at once, and the dates that the plan is worked by come out. `planc explain FILE ID` tells why an \
      activity starts when it does, and what slows it.

      **Float.** Late dates, float and what is critical belong to the schedule that the plan is worked by. The *total \
      float* of an activity is how long its start, or the rest of it once it has begun, can be delayed while everything \
      after it is only pushed: in the order of the work, with people and things handed on as they are now, and the \
      finish of the project and every date that is kept now still kept. *Free float* is the same with nothing else \
      ending later. In plans of more than 200 activities whose people share their time less may be shown than there \
      is. Work without float is *critical*; a phase is when some of its content is. Float counts in the hours \
      of the activity: its window's, its people's, else its calendar's, without leave, meetings, pauses and the \
      days on which its equipment is `unavailable`; for elapsed work it is time by the clock (`3.7e` in \
      a table is 3.7 days of 24 hours). Of a phase with `start on` the first line \
      in it has to keep the date, and of a sprint everything its end. What ends last has none, even where it could begin later. \
      What is finished, and what `spans` others, has none. A table rounds float down to a tenth of a day and \
      writes `<0.1` for less. JSON shows the dates and \
      floats of the network apart, as `network`.

      Work that is delayed into an appointment of its people, or into more urgent work, pauses for it and goes on \
      behind it; work that was interrupted goes on in the time that the urgent work leaves when it is delayed. A share of a \
      person only slows those who take what is left, and holds none of them up. Who uses a person or thing next takes it from \
      its own predecessors first, then what nobody has used yet, then from those who end first. Phases around an \
      activity and what `spans` it may end later with its free float. Each of several lines that begin a phase with `start by` may be \
      late while another begins it. Where only the date of a phase holds the end of the project, nothing is critical.

      *Drag* tells where a day is worth buying: by how much the project would end earlier if an activity took no \
      time, with everything else in the same order. `planc explain` shows it, and `--drag` adds it to tables and JSON.

      **Days.** The Days of an activity are the working time in which it is worked on in the levelled schedule, from its \
      start to its finish, divided by the project's `day`: in its own hours, those of its window or its people, gaps \
      left out. So a fixed `duration` of six days stays 6 over a pause, and `effort 2d` of somebody with half a day is 4. \
      People in different hours do not make a day longer: each day counts the one who is there longest. \
      Elapsed work has days of 24 hours (`3e`). Of work that has begun it is the planned length of what is done, and \
      the time in which the rest is worked on, however long it lay; finished work has the working time between its \
      dates. A phase, and what `spans` others, has the working time from start to finish. `durationMinutes` in JSON is \
      the same in minutes; the length in the network stands in `network`. The header counts the days on which the \
      project's calendar has working time between its two dates.

      **Late** is what is still to be done and forecast after its own `finish by` or `finish on`, the end of its sprint, \
      or the `finish by` of a phase around it or of the project, and what starts after its `start by` or `start on`: `!` \
      in a table, a double outline in a drawing, `latenessMinutes` in JSON, of a start \
      `startLatenessMinutes`, and a finding. How late is working time in \
      days of the project's `day`, and in hours where that would be more days than there are, as round the clock. A start \
      after a date without a time is late by whole days: Tuesday morning is one day after Monday. Float \
      counts to the dates that are kept, so that what is late may have some.

      **Workload.** `--show workload` compares the hours booked with the hours available, by person and week; weeks begin \
      on Monday, and stand in the month in which they begin. Available are the hours of a person's calendar and their \
      `extra` hours while they are on the project, less holidays and `leave`, at the share that `available` and `ramp-up` \
      leave for the project; a `limit` per day or week lowers them. Booked are the work of tasks at their scheduled dates, \
      and meetings and routines. What was done by the status date is spread evenly over the working time between its \
      actual dates. Unnamed positions of a role share a row, and equipment has one where it is used. Only the days of \
      the project count, in its time zone. `!` marks a week with a day after the status date on which more is booked \
      than available: where work overlaps with `--no-level`, where it was agreed outside working hours, and where a \
      meeting takes all of somebody who is there in part.

      **Who works when.** People work in the hours of their own calendar, else of their team's, their role's or the \
      project's; `extra` adds hours and `leave` takes them away. Where the task states a `calendar` too, they do it in \
      the hours that both have. `from` and `until` say when somebody joins and \
      leaves, as a date or an activity; `available` how much of the day the project gets, which may change with the \
      dates; `ramp-up` how much at first. A line of `available` with dates holds before one without; where two overlap, \
      the smaller counts, with a warning. `limit` caps the hours of a week or month, \
      those in meetings and routines and those already worked among them.

      **Meetings and routines** come first: work stops for them. On days on which the project works they take working \
      time of everybody's own calendar, from the stated time of day on: `effort 3d` of a routine \
      is three days of whoever does it, and `lasts 2d` two days of everybody in the meeting. Without a time of day a \
      meeting begins with the project's first hour of the day, and a routine with the first hour of whoever does it. Several share the effort. \
      Who does not work any more on that day misses it, and so does who is on leave; nothing is made up for. Of \
      `ana or ben` the first named who works at that time, without one on that day, does it, of a role one person or unnamed place; a team \
      comes as a whole. Equipment is held while the people work. All who have a role attend, and the chair does: \
      without one, the project's manager.
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
      **Whom work gets.** A role means one of the people who have it, or a place that nobody in particular fills: as \
      many as `headcount`, without it as many as are needed. `ana or ben` means either, `2 of tester` two of them, a \
      team all of its members. Of those who could do it, people with the skills that a task `needs` come first; \
      when nobody has them, that is reported. The \
      choice is made once for each task, for the shortest schedule. Where more are asked for than there are, the last \
      gives the share again: `2 of ana 25%` is half of her day.

      **Shared time.** An assignment *with* a share books that share of a person, or what availability and ramp-up give \
      where that is less: `ana 50%` of somebody who is `available 50%` is half of her day, and all that the project has \
      of her. One *without* a share takes what she has left at each moment after leave, meetings and the shares of other \
      work, up to all of it. So a standing `ana 10%` slows her other tasks and does not block them. Two tasks without a \
      share never have the same person at once, but where effort and length fix it: the later one begins when she is free \
      of the other until it is done. \
      Such a task does not begin on less than a quarter of the time that the project has of its people together at that \
      moment, of those with a share no more than that; once begun, it takes what there is and pauses where there is \
      nothing. A fixed `duration` takes what is left in the \
      same way and stays as long as stated; with an `effort` as well it books effort divided by length all the time, and \
      waits until that fits. Unnamed places of a role share like people.

      A task with effort alone goes on while any of its people is there, and ends when the effort is done. One with a \
      duration goes on only while all of them are there. Equipment has a `quantity`, software `seats`; both hold up \
      the task while they are not there. `rig 50%` takes half a unit; software takes a seat for each of those who work \
      with it, unless a number is stated. Material counts against its `quantity`, if it has one, until more \
      arrives after its `lead-time`; what finished work has used is gone. A `lead-time` runs from the project's start, in the \
      project's working time, or by the clock with `elapsed`; it holds back equipment that states no `from`, too.
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
      **Windows and systems.** Work `within` a window is done while it is open, at any hour, by people who are not \
      on leave and have no holiday, unless they have `extra` hours on that day, and not by more tasks at once than its \
      `capacity`, which is one unless stated. A `blackout` closes the openings that begin on its dates, to their end. \
      `notice` is calendar time from the day on which a task was `booked`, else from the end of the status date, or \
      from the project's start. A task that changes several systems keeps the windows of all of them, unless it states one itself, and \
      the freezes of all. An outage, `downtime`, begins with the work and is not broken: with the time to back out it \
      lies inside one opening and keeps it from others; the rest of the work may go on in the next. Of `elapsed` work within a window the clock runs only while that is open. Without a window an outage \
      lies in hours without a break; where all of its hours are shorter it is broken, which is a finding. No task that `changes` a system, or has `downtime` of it, runs during its `freeze` or on \
      both sides of it, and `downtime-limit` caps \
      the outages of a week or month, minute by minute, those of finished work among them.
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
      **What comes first.** Work that is pinned by `on` is an appointment: its people are kept for it before anything \
      else is placed, and other work pauses for it. Of `a or b`, one who can keep the day does. Where its day cannot be kept, that holds for the next time that can. Of \
      a phase with `start on` the appointment is the first line in it that follows nothing inside. Then work of a higher `priority` gets its people first, whatever \
      lower work has to wait, and interrupts it; the lower work goes on afterwards. What has to be done before something \
      counts as high as that. Milestones and gates have no priority of their own. Work of equal priority is never interrupted. Among all orders that this leaves, planc looks \
      for the one in which what has to start or finish by a date, or to end with its sprint, is the least late, in working time and weighted by \
      priority, and of those for the shortest; where two are as good, the earlier line goes first. `schedule late` moves work back as far as nothing else is moved \
      and its own dates and those of its phase hold. What is to start by a day then starts with the hours of that day.

      **Level of effort.** A task that `spans` others lasts from the first start to the last finish of them. It takes \
      what its people have left, and moves nobody. `margin` is time that nobody works in.
      """),
    .plan(
      """
      task pilot "Pilot" { effort 10d ; assign ana ; priority high }
      task clean-up "Clean up" { effort 3d ; assign ana ; priority low }
      task lead "Lead the project" { spans pilot, clean-up ; assign ben 20% }
      """, given: people),
    .text(
      """
      **Progress.** With a status date, what is finished stays, what has begun goes on after that day with what is \
      left of it, once those it follows are done, and what has not begun starts after it. Facts of later days do not \
      count. What is cancelled has no dates, and nothing waits for it.

      **Options.** Many orders of the work are tried. `--schedules N` says how many, `--schedules 0` takes the first; \
      the same number gives the same dates on every machine. In a plan that is under way or has a baseline, another \
      order is taken only when it wins half a day or makes something less late, so that a small change of the plan does \
      not move everything. Above a schedule stands the \
      day before which no order of the work can end, or that it is as short as it can be; neither where nobody is assigned \
      to what is left, nor where the project ends on that day and could still end earlier on it. With a status date there \
      is also how much is done: each task weighs its effort, without one its duration, a day of elapsed work as one of the \
      project's; cancelled work is left out, and the percentage rounded down. `--no-level` shows the network alone. \
      `--verify` has an independent verifier check the finished schedule.
      """),
  ]
}
