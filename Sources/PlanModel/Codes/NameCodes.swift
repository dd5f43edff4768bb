import PlanSyntax
import PlanText

/// Findings about names, values and files.
extension Code {
  package static let cannotRead = Code(
    "P0001", "cannot-read", .error, summary: "A file cannot be read.",
    why: "It does not exist, or you lack permission to read it.", bad: "", good: "")
  package static let invalidEncoding = Code(
    "P0002", "invalid-encoding", .error, summary: "A file is not UTF-8 text.",
    why: "Plans are UTF-8, so that every name and title means the same on every machine.", bad: "", good: "")
  package static let tooLarge = Code(
    "P0003", "too-large", .error, summary: "The plan is too large.",
    why: "All files of a plan together can have at most 4 GB; a million small files are also too many. What copies of "
      + "templates make is limited too, because templates that use each other multiply.", bad: "", good: "")
  package static let usage = Code(
    "P0004", "usage", .error, summary: "The command line is not valid.",
    why: "Silently ignoring an option would do harm later.", bad: "", good: "")

  package static let cannotWrite = Code(
    "P0005", "cannot-write", .error, summary: "A file cannot be written.",
    why: "There is no permission, no space or no such folder, or a plan "
      + "would be overwritten. Whatever was there before is untouched.", bad: "", good: "")

  package static let cannotImport = Code(
    "P0006", "cannot-import", .error, summary: "A file from another tool is not in a format that can be imported.",
    why: "Something else was expected at the place shown. A guess could produce a plan that differs from the file.",
    bad: "", good: "")

  package static let wrongSchedule = Code(
    "P0007", "wrong-schedule", .error, summary: "The verifier found that the schedule breaks a rule of the plan.",
    why: "With --verify an independent verifier checks the finished schedule. What it finds is a mistake in planc, not in "
      + "the plan.", bad: "", good: "")

  package static let unknownProperty = Code(
    "P0201", "unknown-property", .error,
    summary: "A declaration has no such property.",
    why: "The property exists elsewhere, but here it would have no effect.",
    bad: """
      project p { start 2026-01-05 }
      milestone ready { effort 5d }
      """,
    good: """
      project p { start 2026-01-05 }
      task ready { effort 5d }
      """)

  package static let unknownName = Code(
    "P0203", "unknown-name", .error,
    summary: "A name does not refer to anything.",
    why: "A dependency or assignment that leads nowhere would silently change the dates.",
    bad: """
      project p { start 2026-01-05 }
      task schema { effort 5d }
      task tests { effort 2d ; after shema }
      """,
    good: """
      project p { start 2026-01-05 }
      task schema { effort 5d }
      task tests { effort 2d ; after schema }
      """)

  package static let ambiguousName = Code(
    "P0204", "ambiguous-name", .error,
    summary: "A short name could refer to several things.",
    why: "Picking one would be a guess. Names are looked up from the inside out, then anywhere if unique.",
    bad: """
      project p { start 2026-01-05 }
      phase a { task cutover { effort 1d } }
      phase b { task cutover { effort 1d } }
      task report { effort 1d ; after cutover }
      """,
    good: """
      project p { start 2026-01-05 }
      phase a { task cutover { effort 1d } }
      phase b { task cutover { effort 1d } }
      task report { effort 1d ; after a.cutover, b.cutover }
      """)

  package static let duplicateName = Code(
    "P0205", "duplicate-name", .error,
    summary: "A name is declared twice.",
    why: "Names of work, of people and resources, and of registers are each unique, so every mention has one meaning.",
    bad: """
      project p { start 2026-01-05 }
      task schema { effort 5d }
      task schema { effort 8d }
      """,
    good: """
      project p { start 2026-01-05 }
      task schema { effort 5d }
      extend task schema { note "Reviewed" }
      """)

  package static let repeatedValue = Code(
    "P0207", "repeated-value", .error,
    summary: "A property that takes a single value is given twice.",
    why: "That is what a bad merge looks like. The later line never silently wins.",
    bad: """
      project p { start 2026-01-05 }
      task schema { effort 5d ; effort 8d }
      """,
    good: """
      project p { start 2026-01-05 }
      task schema { effort 8d }
      """)

  package static let missingValue = Code(
    "P0208", "missing-value", .error,
    summary: "A declaration lacks a required property.",
    why: "A risk without a probability cannot be weighed; a project without a start has no dates.",
    bad: """
      project p { start 2026-01-05 }
      risk vendor-delay "Vendor is late" { }
      """,
    good: """
      project p { start 2026-01-05 }
      risk vendor-delay "Vendor is late" { probability 30% }
      """)

  package static let includeMissing = Code(
    "P0209", "include-missing", .error,
    summary: "An included or imported file cannot be used.",
    why: "Part of the plan would be missing.",
    bad: """
      project p { start 2026-01-05 }
      include "no-such-file.plan"
      """,
    good: """
      project p { start 2026-01-05 }
      """)

  package static let includeCycle = Code(
    "P0210", "include-cycle", .error,
    summary: "A file includes or imports itself.",
    why: "Reading it would never end.",
    bad: """
      include "example.plan"
      project p { start 2026-01-05 }
      """,
    good: """
      project p { start 2026-01-05 }
      """)

  package static let includeOutside = Code(
    "P0211", "include-outside", .error,
    summary: "An include or import leads out of the plan's repository.",
    why: "A plan from elsewhere must not be able to read your other files. All files of a plan must be in the repository "
      + "of its main file, the nearest folder above it with .git in it, or if there is none, in the main file's own "
      + "folder; what links lead to counts. --allow-outside lifts this restriction.",
    bad: """
      include "../secrets.plan"
      project p { start 2026-01-05 }
      """,
    good: """
      project p { start 2026-01-05 }
      """)

  package static let missingProject = Code(
    "P0212", "missing-project", .error,
    summary: "There is no project.",
    why: "The project says when the work may start; without it nothing has a date.",
    bad: """
      task build { effort 5d }
      """,
    good: """
      project p { start 2026-01-05 }
      task build { effort 5d }
      """)

  package static let templateCycle = Code(
    "P0213", "template-cycle", .error,
    summary: "A template uses itself.",
    why: "Its expansion would never terminate.",
    bad: """
      project p { start 2026-01-05 }
      template row { use row as again }
      use row as first
      """,
    good: """
      project p { start 2026-01-05 }
      template row { task cut { effort 1d } }
      use row as first
      """)

  package static let partCycle = Code(
    "P0214", "part-cycle", .error,
    summary: "Calendars or scenarios are based on each other in a circle, or things are part of each other.",
    why: "None of them has a starting point.",
    bad: """
      project p { start 2026-01-05 }
      calendar a { based-on b }
      calendar b { based-on a }
      """,
    good: """
      project p { start 2026-01-05 }
      calendar a { hours mon..fri 09:00..17:00 }
      calendar b { based-on a }
      """)

  package static let lagTypo = Code(
    "P0216", "lag-typo", .error,
    summary: "A lag is written as part of a name.",
    why: "Names may contain hyphens, so 'sandbox-2d' is a name; a lag is separated by spaces.",
    bad: """
      project p { start 2026-01-05 }
      task sandbox { effort 5d }
      task tests { effort 2d ; after sandbox-2d }
      """,
    good: """
      project p { start 2026-01-05 }
      task sandbox { effort 5d }
      task tests { effort 2d ; after sandbox - 2d }
      """)

  package static let unknownZone = Code(
    "P0219", "unknown-zone", .error,
    summary: "No time zone has this name.",
    why: "Hours in the wrong zone would move all work on a calendar. Zones are named as in the IANA database.",
    bad: """
      project p { start 2026-01-05 ; timezone "Berlin time" }
      """,
    good: """
      project p { start 2026-01-05 ; timezone "UTC" }
      """)

  package static let zoneDatabase = Code(
    "P0220", "zone-database", .error,
    summary: "The machine's time zone database is missing or damaged.",
    why: "It says when clocks change, in files that come with the system. TZDIR can name another folder. "
      + "Plans that use no zone other than UTC do not need it.", bad: "", good: "")

  package static let droppedName = Code(
    "P0222", "dropped-name", .warning,
    summary: "A scenario drops everything that a property names.",
    why: "Work that waited only for a dropped task then waits for nothing and may start at once; work assigned only to a "
      + "dropped person has nobody to do it. State in the scenario what applies instead, or drop that too.",
    bad: """
      project p { start 2026-01-05 }
      task permit { duration 10d }
      task build { duration 5d ; after permit }
      scenario self-build { drop task permit }
      """,
    good: """
      project p { start 2026-01-05 }
      task survey { duration 3d }
      task permit { duration 10d ; after survey }
      task build { duration 5d ; after permit }
      scenario self-build {
        drop task permit
        override task build { after survey }
      }
      """)

  package static let droppedTwice = Code(
    "P0223", "dropped-twice", .warning,
    summary: "A scenario drops something that is dropped already.",
    why: "The line changes nothing. Perhaps something else was meant, or another line, or a scenario that this one is based "
      + "on, drops it already.",
    bad: """
      project p { start 2026-01-05 }
      phase garden { task dig { duration 2d } }
      task roof { duration 5d }
      scenario small { drop task garden.dig ; drop phase garden }
      """,
    good: """
      project p { start 2026-01-05 }
      phase garden { task dig { duration 2d } }
      task roof { duration 5d }
      scenario small { drop phase garden }
      """)

  package static let nothingLeft = Code(
    "P0224", "nothing-left", .warning,
    summary: "A scenario drops all work.",
    why: "Such a scenario answers no question, because a project without work takes no time. Perhaps a dropped phase contains "
      + "more than you thought.",
    bad: """
      project p { start 2026-01-05 }
      phase build { task walls { duration 5d } }
      scenario cheap { drop phase build }
      """,
    good: """
      project p { start 2026-01-05 }
      phase build { task walls { duration 5d } ; task garden { duration 2d } }
      scenario cheap { drop task build.garden }
      """)

  package static let besideWays = Code(
    "P0225", "beside-ways", .error,
    summary: "A task that can be done in several ways also states its length, its people or its material on its own.",
    why: "Each way says how long the task takes, who does it and what it uses up. A line that says so for the task as a whole "
      + "would contradict the ways, or add to them; nobody could tell which.",
    bad: """
      project p { start 2026-01-05 }
      person ana
      equipment digger
      task dig { way 6d with ana ; way 2d with digger ; assign ana }
      """,
    good: """
      project p { start 2026-01-05 }
      person ana
      equipment digger
      task dig { way 6d with ana ; way 2d with digger, ana }
      """)

  /// The codes of this file, in order.
  package static let names: [Code] = [
    cannotRead, invalidEncoding, tooLarge, usage, cannotWrite, cannotImport, wrongSchedule, unknownProperty,
    unknownName, ambiguousName, duplicateName, repeatedValue, missingValue, includeMissing, includeCycle,
    includeOutside, missingProject, templateCycle, partCycle, lagTypo, unknownZone, zoneDatabase, droppedName, droppedTwice,
    nothingLeft, besideWays,
  ]
}
