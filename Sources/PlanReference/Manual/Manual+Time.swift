import PlanSyntax

extension Manual {
  /// The introduction's part on dates, durations and order.
  static let time: [ManualBlock] = [
    .heading("Dates and durations"),
    .text(
      """
      - **Date**: `2026-03-02`. **Time of day**: `09:30`; `24:00` is the end of a day.
      - **Period**: a month `2026-04`, a quarter `2026-Q2` or a week `2026-W18`.
      - **Duration**: a number and a unit without a blank: `30min`, `4h`, `1.5d`, `2w`, `3mo`, `1y`. That is \
      working time; with `elapsed` after it, it is time by the clock. Elapsed months and years are steps in the \
      calendar: to the same day of another month, or to its last where it has no such day. A day of work has 8 hours, a \
      week five days, a month four weeks and a year twelve months, unless the project states its own `day`, `week` and \
      `month` in hours.
      - **Estimate**: one duration, or a range `5d..8d`, or three points `5d..8d..15d`: low, likely, high.
      - **How often**: `day`, `week on fri`, `2 weeks on tue`, `month on 15`, `month on last workday`, `quarter`, \
      `year`, or days alone such as `mon..fri`. `2 weeks on tue` is the first Tuesday from the start on, then every \
      second. A `week`, `month`, `quarter` or `year` without a day means the day of the project's start.

      `effort` is work: people's time. `duration` is length. A task with effort alone takes as long as the assigned \
      people need; one with a duration alone takes that long; with both the length is fixed and the work is spread \
      over it.

      Without a calendar, and in one without `hours`, people work from Monday to Friday, from 08:00 to 12:00 and from \
      13:00 to 17:00. `hours fri off` alone takes Friday out of that.

      Of a holiday and extra hours on the same day the line of the derived calendar holds, then that for a single day \
      before one for several days, then the extra hours. Leave holds against the extra hours of a person. A milestone \
      has the instant at which the work before it ends, and counts for that day: one at midnight for the day that ends, \
      unless a date asks for it as a beginning. `external … expected` stays on its day, whether anybody works or not; of \
      two dates it takes the middle, of three the second. It comes at the first instant of its day, and one that is \
      overdue with the first working hour after the status date. Hours over midnight are stated in two parts: \
      `hours mon..fri 22:00..24:00` and `hours tue..sat 00:00..06:00`.
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
      Without `timezone` all dates and times are UTC. With it, dates of the project and its work are local to the \
      project's zone, and so is everything that planc shows. A calendar or window may lie in another zone: its hours \
      and holidays are local to it. A calendar without a zone has that of the calendar it is based on, else the \
      project's.

      Zones have the names of the IANA time zone database, such as `Europe/Berlin`, and are read from the machine's \
      copy of it; `UTC` is known without. Working hours stay where they are when clocks change: 08:00 is 08:00 in \
      summer and winter. Time by the clock is true time, so a night shift may be an hour shorter or longer. A time \
      that clocks skip counts as that much later; of a time that they show twice, the first is meant.
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
      Write what a task waits for. The word after the name says which end is meant; without it, the finish.

      | Written in task b | Means |
      |---|---|
      | `after a` | b starts when a has finished |
      | `after a starts + 2d` | b starts two days after a starts |
      | `finish after a` | b finishes when a has finished |
      | `finish after a starts + 1d` | b finishes one day after a starts |

      A time after `+` is waiting time, one after `-` an overlap. It counts in the hours of the work that waits: its \
      people's, else its calendar's, or by the clock with `elapsed`. Work never ends before what its finish waits for: where that \
      ends while nobody works, the last minute of the work is done after that. Where it waits for a start, the last hours \
      before that start will do. `after` on a phase holds for everything inside it, and a phase as predecessor means all of its \
      content.
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
      work may get its people first; when a deadline cannot be kept, that is reported. So is a date after `on` that \
      cannot be kept. `start on` a day means its first time that is open, `finish on` its last, for an event as well; what \
      keeps such a date has no float. A phase keeps one with what begins it, or ends it, on that day. On a day without working time a start moves to the next time that is open, and the finish of work \
      that is pinned to it to the last one before. `finish from` a day is kept by work that ends on it, and by an event \
      from its first hour on; work that would be done before ends with the day, or with the next on which it can be \
      done.

      `finish by` with a percentage is a promise: the date must hold with at least that chance. `total` of a budget \
      promises a sum in the same way. Both are recorded; the chances themselves are not yet computed.
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
      What a phase says about its calendar, window, account and priority holds for its content, unless the content \
      says otherwise. Its `after` and `start` hold as well, in addition to the content's own. Its `finish` holds for the \
      phase as a whole: `finish from` and `finish after` keep those waiting that follow it, not what is inside. \
      The dates of a phase are never written: they follow from what is inside, and from these limits.

      Properties that may stand several times add up; they never replace each other. A property that may stand once \
      and is given twice is an error that shows both places.
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
