import PlanSyntax

extension Manual {
  /// The introduction's part on dates, durations and order.
  static let time: [ManualBlock] = [
    .heading("Dates and durations"),
    .text(
      """
      - **Date**: `2026-03-02`. **Time of day**: `09:30`; `24:00` is the end of a day.
      - **Period**: a month `2026-04`, a quarter `2026-Q2` or a week `2026-W18`.
      - **Duration**: a number and a unit without a space: `30min`, `4h`, `1.5d`, `2w`, `3mo`, `1y`. This is \
      working time, or elapsed time if followed by `elapsed`. Elapsed months and years are calendar steps: to the same \
      day of another month, or to its last day if it has no such day. A day of work has 8 hours, a \
      week five days, a month four weeks and a year twelve months, unless the project states its own `day`, `week` and \
      `month` in hours.
      - **Estimate**: a single duration, a range `5d..8d`, or three points `5d..8d..15d`: low, likely, high.
      - **How often**: `day`, `week on fri`, `2 weeks on tue`, `month on 15`, `month on last workday`, `quarter`, \
      `year`, or just days such as `mon..fri`. `2 weeks on tue` is the first Tuesday on or after the start, then every \
      second one. `month on 31` is the last day of a shorter month. A `week`, `month`, `quarter` or `year` without a day uses the day of its \
      `from`, if that is a date, else that of the project's start.

      `effort` is work: people's time. `duration` is length. A task with only an effort takes as long as the assigned \
      people need; one with only a duration takes that long; with both, the length is fixed and the work is spread \
      over it. A task with `duration 0d` is an event, like a milestone: no window, freeze or outage changes its date. \
      Its hours are those of its calendar, else of the only person assigned to it, else of the project.

      Without a calendar, or in one without `hours`, people work from Monday to Friday, from 08:00 to 12:00 and from \
      13:00 to 17:00. `hours fri off` on its own only removes Friday from these hours.

      If a day has both a holiday and extra hours, a line in the derived calendar takes precedence, then a line for a \
      single day over one for several days, then the extra hours, which are then all that is worked. A person's leave \
      takes precedence over their extra hours. A milestone takes place at the instant when the work before it ends, \
      and belongs to that day; one at midnight belongs to the day that ends, unless a date asks for it as a beginning, \
      it is recorded on the day that begins, or it has not happened by the end of the status date. \
      `external … expected` keeps its day, whether anyone works or not; with two dates it takes the middle, with three \
      the second. It takes place at the first instant of its day, or, if it is overdue, at the first working hour \
      after the status date. Hours across midnight are written in two parts: `hours mon..fri 22:00..24:00` and `hours \
      tue..sat 00:00..06:00`.
      """),
    .plan(
      """
      calendar office "Office hours" {
        hours mon..thu 09:00..12:00, 13:00..17:00
        hours fri 09:00..13:00
        holiday 2026-12-24..2026-12-26 "Christmas"
        extra 2026-11-28 09:00..13:00 "Saturday before the launch"
      }

      task paint "Paint" { effort 4d ; assign 2 of painter ; calendar office }
      task dry "Let it dry" { duration 36h elapsed ; after paint }
      """, given: "role painter \"Painter\""),
    .plan(
      """
      meeting standup "Stand-up" { every mon..fri at 09:15 ; lasts 15min ; attend ana, ben }
      routine backup "Test the backup" { every month on last workday at 14:00 ; effort 2h ; assign ben }
      """, given: people),

    .heading("Time zones"),
    .text(
      """
      Without `timezone`, all dates and times are in UTC. With it, the dates of the project and its work are local to \
      the project's zone, and so is everything that planc shows. A calendar or window can be in another zone: its \
      hours and holidays are then local to it, those that it takes from its base too. A calendar without a zone uses that \
      of the calendar it is based on, else the project's.

      Zones are named as in the IANA time zone database, for example `Europe/Berlin`, and are read from the machine's \
      copy of it; `UTC` always works. Working hours stay put when clocks change: 08:00 is 08:00 in summer and winter. \
      Elapsed time is real time, so a night shift may be an hour shorter or longer. A time that the clocks skip counts \
      as that much later; for a time that they show twice, the first is meant.
      """),
    .plan(
      """
      project relay "Around the world" { start 2026-03-23 ; timezone "Europe/Berlin" }

      calendar kyoto "Office in Kyoto" {
        timezone "Asia/Tokyo"
        hours mon..fri 09:00..17:00
      }

      task draft "Draft" { duration 3d }
      task review "Review in Kyoto" { duration 16h ; calendar kyoto ; after draft }
      """),

    .heading("Dependencies"),
    .text(
      """
      Write what a task waits for. The word after the name says which end is meant; the default is the finish.

      | Written in task b | Means |
      |---|---|
      | `after a` | b starts when a has finished |
      | `after a starts + 2d` | b starts two days after a starts |
      | `finish after a` | b finishes when a has finished |
      | `finish after a starts + 1d` | b finishes one day after a starts |

      A time after `+` is a lag, and one after `-` is a lead. It counts in the hours of the work that waits: those of \
      its calendar, else of the only person assigned to it, else of the project, or in elapsed time with `elapsed`. Work never ends before the event that its \
      finish waits for: if that event occurs while nobody works, the last minute of the work is done afterwards. If \
      the finish waits for a start, the last hours before that start are enough. `after` on a phase applies to \
      everything inside it, and a phase as predecessor means everything inside that phase.
      """),
    .plan(
      """
      phase build "Build" {
        task walls "Walls" { duration 10d }
        task wiring "Wiring" { duration 6d ; after walls starts + 3d }
        task tests "Tests" { duration 2d ; after walls, wiring - 1d ; finish after wiring + 5d }
      }
      task move "Move in" { duration 3d ; after build + 2d elapsed }
      """),

    .heading("Date limits"),
    .text(
      """
      `start` and `finish` limit dates: `from` is the earliest day, `by` the latest, `on` exactly that day. A bare \
      date means `from` after `start` and `by` after `finish`. A deadline never stretches or pins work, but urgent \
      work may get its people first; a deadline that cannot be met is reported. So is a date after `on` that cannot be \
      met. `start on` a day means its first working time, `finish on` its last, for events too; an activity that meets \
      such a date has no float. A phase meets one if something begins it, or ends it, on that day. On a day without \
      working time, a start moves to the next working time, and the finish of work pinned to it moves to the last \
      working time before. \
      An event with `finish on` such a day keeps it, at its end. `finish from` a day is met by work that ends on that day, and by an event from the day's \
      first working hour on; work that would be done earlier ends with that day, or with the next day on which it can \
      be done.

      `finish by` with a percentage is a promise: the date must hold with at least that probability. In the same way, \
      the `total` of a budget promises a sum. Both are recorded; the probabilities themselves are not computed yet.
      """),
    .plan(
      """
      task permit "Obtain the permit" {
        duration 4w..6w..12w
        start from 2026-03-16
        finish by 2026-06-12 with 80%
      }

      milestone opening "Opening day" { start on 2026-09-01 ; after permit }

      budget { total 450_000 USD with 80% }
      """),

    .heading("Inheritance"),
    .text(
      """
      The calendar, window, account and priority of a phase apply to everything inside it, unless stated otherwise \
      there. Its `after` and `start` apply too, in addition to those of the work inside. Its `finish` applies to the \
      phase as a whole: `finish from` and `finish after` delay whatever follows the phase, not the work inside. The \
      dates of a phase are never written: they follow from the work inside it, and from these limits. A phase without \
      work has a date only if it states a `start`, `finish` or `after`, or a phase around it states a `start` or `after`; \
      it has no float, is never critical, and passes on what drives it.

      Properties that can be given several times add up; they never replace each other. Giving a property twice that \
      can only be given once is an error that shows both places.
      """),
    .plan(
      """
      calendar nights "Nights" { hours mon..sun 00:00..06:00 }

      phase migration "Migration" {
        calendar nights
        after freeze
        task export "Export" { duration 3h }
        task import-all "Import" { duration 9h ; after export }
      }
      """, given: "milestone freeze \"Data are frozen\""),
  ]
}
