import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax

/// The JSON Schema (draft 2020-12) of what ``JSONDocument`` writes.
///
/// Properties of declarations come from the same rows that read them; additions from the schedule are written here.
enum JSONSchema {
  static let document: FieldValue = .object([
    ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
    ("title", .text("A project plan with its schedule")),
    (
      "description",
      .text(
        "Dates are local ISO 8601 to the minute; durations and floats are whole working minutes; money is in minor "
          + "units. An end at 00:00 is the midnight that ends the day before, which the `…Date` next to it names. "
          + "Anything that a plan does not state is left out.")
    ),
    ("type", .text("object")), ("properties", .object(members.map { ($0.key, $0.schema) })),
    ("required", .list(members.map { .text($0.key) })), ("additionalProperties", .boolean(false)),
    ("$defs", .object(definitions)),
  ])

  // MARK: Members of the document

  private static let members: [(key: String, schema: FieldValue)] = {
    var result: [(key: String, schema: FieldValue)] = [
      ("format", .object([("const", .integer(1))])),
      ("generator", closed([("name", text), ("version", text)])),
      ("project", definition("project")), ("activities", list(definition("activity"))),
      ("resources", list(definition("resource"))),
    ]
    for kind in JSONLayout.lists { result.append((Schema[kind].plural, list(definition(kind.keyword)))) }
    for kind in JSONLayout.singletons {
      let object = definition(kind.keyword)
      result.append((kind.keyword, .object([("anyOf", .list([object, .object([("type", .text("null"))])]))])))
    }
    result.append(("costs", any([costs, .object([("type", .text("null"))])])))
    for (key, record) in records { result.append((key, list(record))) }
    result.append(("diagnostics", list(definition("diagnostic"))))
    return result
  }()

  private static let definitions: [(String, FieldValue?)] = {
    var result: [(String, FieldValue?)] = [("project", project), ("activity", activity), ("resource", resource)]
    for kind in JSONLayout.lists { result.append((kind.keyword, entry(kind))) }
    for kind in JSONLayout.singletons {
      result.append((kind.keyword, closed(place + properties(Schema[kind].rows) + common, required: [])))
    }
    result.append(("diagnostic", diagnostic))
    result.append(("file", described("A byte of a name that is not UTF-8 is the character U+F700 plus that byte.", text)))
    result += shapes.map { ($0.name, $0.schema) }
    for shape in ValueShape.allCases { result.append(("\(shape)", shape.schema.field)) }
    return result
  }()

  // MARK: Declarations

  private static let identity: [(String, FieldValue)] = [("id", text), ("title", text)]
  private static let place: [(String, FieldValue)] = [("file", file), ("line", positive)]

  static let common: [(String, FieldValue)] =
    Schema.common.map { (JSONLayout.commonKeys[$0.keyword] ?? $0.key, property($0)) } + [
      (
        "custom",
        .object([
          ("type", .text("object")), ("propertyNames", .object([("pattern", .text("^x-"))])),
          ("additionalProperties", list(definition("custom"))),
        ])
      )
    ]

  private static func entry(_ kind: DeclarationKind) -> FieldValue {
    var members = identity + place + properties(Schema[kind].rows)
    if kind == .scenario {
      let part = closed(
        [
          ("action", words(["adds", "overrides", "drops"])), ("kind", text),
          ("id", described("Absent for a record.", text)), ("file", file), ("line", positive),
          ("properties", described("Without values that are wrong.", .object([("type", .text("object"))]))),
        ], required: ["action", "kind", "properties"])
      members.append(("parts", list(part)))
      members.append(
        ("withheld", described("Codes of the errors that leave the scenario without dates; absent if none was found.", list(text))))
    }
    return closed(members + common, required: ["id", "title"])
  }

  private static let resource: FieldValue = {
    let kinds = JSONLayout.resources.map { kind in
      let own = Schema[kind].rows.map { (JSONLayout.resourceNames[$0.keyword] ?? $0.key, property($0)) }
      let head = identity + [("kind", FieldValue.object([("const", .text(kind.keyword))]))] + place
      return closed(head + own + common, required: ["id", "title", "kind"])
    }
    return .object([("oneOf", .list(kinds))])
  }()

  private static let project: FieldValue = closed(
    identity + place + [
      ("scenario", described("The scenario whose changes are compiled in.", text)),
      ("start", described("Its first working minute, or an earlier start of its work.", definition("instant"))),
      ("finish", definition("instant")), ("finishDate", spokenDay), ("deadline", definition("instant")),
      ("deadlineDate", spokenDay), ("deadlineFloatMinutes", integer), ("latenessMinutes", lateness),
      ("levelling", levelling), ("statusDate", definition("date")),
      ("done", described("Share of all planned work, by the status date; 1 is all.", number)), ("currency", text),
      ("minutesPerDay", positive), ("minutesPerWeek", positive), ("minutesPerMonth", positive),
      ("limits", list(definition("limit"))),
    ] + properties(Schema[.project].rows, except: JSONLayout.projectExcept) + common,
    required: ["id", "title", "start", "finish", "finishDate", "minutesPerDay", "minutesPerWeek", "minutesPerMonth"])

  private static let levelling: FieldValue = described(
    "How the dates were found; absent with --no-level.",
    closed([
      ("schedules", described("Number of schedules that were tried; this is the best of them.", minutes)),
      ("earliestFinish", described("No schedule of the plan finishes earlier.", definition("instant"))),
      ("gapMinutes", described("Working minutes from `earliestFinish` to the finish.", minutes)),
      ("optimal", described("No schedule of the plan is shorter.", boolean)),
    ]))

  private static let activity: FieldValue = {
    let kinds = DeclarationKind.allCases.filter(\.isActivity)
    var own: [(String, FieldValue)] = []
    for row in kinds.flatMap({ Schema[$0].rows }) where !JSONLayout.activityExcept.contains(row.keyword) {
      let key = JSONLayout.activityNames[row.keyword] ?? row.key
      if !own.contains(where: { $0.0 == key }) { own.append((key, property(row))) }
    }
    let head: [(String, FieldValue)] = [("kind", words(kinds.map(\.keyword))), ("wbs", text), ("parent", text)]
    var object = closed(
      identity + head + place + dates + deadlines + own + common, required: ["id", "title", "kind"])
    // It has either all of its dates or none, and all of its floats or, if it is an empty phase, none.
    if case .object(let members) = object {
      let dependent = FieldValue.object([
        ("start", .list(requiredWithDates.map { .text($0) })), ("lateStart", .list(requiredWithFloat.map { .text($0) })),
      ])
      object = .object(members + [("dependentRequired", dependent)])
    }
    return object
  }()

  private static let requiredWithDates = [
    "wbs", "finish", "finishDate", "durationMinutes", "critical", "network", "drivenBy", "dependencies", "assignments",
  ]
  private static let requiredWithFloat = ["start", "lateFinish", "totalFloatMinutes", "freeFloatMinutes"]

  private static let lateness = described(
    "Working minutes after the date; absent if on time or already happened, 0 if only time off is in between.", minutes)
  private static let spokenDay = described(
    "The day as people would name it: an end at 00:00 belongs to the day before.", definition("date"))
  private static let deadlines: [(String, FieldValue)] = [
    ("startDeadline", definition("instant")), ("startDeadlineDate", spokenDay), ("startLatenessMinutes", lateness),
    ("deadline", described("The end of its own `finish by`.", definition("instant"))), ("deadlineDate", spokenDay),
    ("latenessMinutes", lateness),
    (
      "missed",
      described(
        "The date that it misses: its own, the end of its sprint, or that of a phase around it or of the project.",
        closed([
          ("of", words(["activity", "sprint", "phase", "project"])), ("id", text), ("instant", definition("instant")),
          ("date", spokenDay),
        ], required: ["of", "instant", "date"]))
    ),
  ]

  private static let dates: [(String, FieldValue)] = [
    ("start", definition("instant")), ("finish", definition("instant")), ("finishDate", spokenDay),
    (
      "durationMinutes",
      described(
        "Working minutes spent on it from start to finish, in the hours of its window, people or calendar, without "
          + "gaps; elapsed minutes for elapsed work. For work in progress, the planned length of what is done, plus "
          + "the rest.",
        minutes)
    ),
    ("effortMinutes", minutes),
    (
      "lateStart",
      described(
        "The latest that still meets the project finish and all dates that are met now; a phase without work has neither "
          + "late dates nor floats.", definition("instant"))
    ),
    ("lateFinish", definition("instant")),
    (
      "totalFloatMinutes",
      described(
        "The largest delay of its start, or of the remaining work once started, that still meets the project finish "
          + "and all dates that are met now: working minutes in its own hours, elapsed minutes for elapsed work.",
        minutes)
    ),
    ("freeFloatMinutes", described("The same, but nothing else may end later.", minutes)),
    (
      "dragMinutes",
      described(
        "With --drag: how much earlier the project would end if the activity took no time, in working minutes of the "
          + "project's calendar.", minutes)
    ),
    ("critical", described("It is not finished and has no float; for phases, some of the work inside is.", boolean)),
    (
      "network",
      described(
        "The dates with unlimited resources: without other work, capacity, stock and limits.",
        closed([
          ("earlyStart", definition("instant")), ("earlyFinish", definition("instant")), ("durationMinutes", minutes),
          ("lateStart", definition("instant")), ("lateFinish", definition("instant")), ("totalFloatMinutes", integer), ("freeFloatMinutes", integer),
          ("critical", boolean),
        ], required: ["earlyStart", "earlyFinish", "durationMinutes", "critical"]))
    ),
    (
      "drivenBy",
      described(
        "Why it starts when it does; for work in progress, why the rest of it resumes when it does.",
        closed(
          [
            ("kind", words(StartReason.Kind.allCases.map(\.rawValue))),
            ("activity", described("The activity that it follows, or that uses the resource until then.", text)),
            ("resource", described("The person or resource that it waits for.", text)),
            ("text", described("A sentence without its full stop.", text)), ("file", file), ("line", positive),
          ], required: ["kind", "text"]))
    ),
    (
      "dependencies",
      list(
        closed(
          [
            ("on", text), ("type", words(["FS", "SS", "FF", "SF"])), ("lagMinutes", integer), ("elapsed", boolean),
            ("driving", boolean),
          ], required: ["on", "type", "lagMinutes", "driving"]))
    ),
    (
      "assignments",
      list(
        closed(
          [
            ("resource", described("Who or what was chosen; a role if nobody in particular was.", text)),
            ("asked", described("The role, team or alternatives that the plan asks for.", list(text))),
            ("alternatives", described("If nothing was chosen: who or what else it could be.", list(text))),
            ("units", described("1 is one person or unit, full-time.", number)),
            ("workMinutes", described("All of them together are the effort; of work in progress, what is done and what remains.", minutes)),
            ("cost", described("What the time of a person, a role or equipment costs, in minor units.", integer)),
          ], required: ["resource", "units"]))
    ),
    ("way", described("The one of its ways in which it is done, counted from 1.", positive)),
    ("ways", described("The ways in which it can be done.", list(definition("way")))),
    ("cost", described("What it costs with all that lies inside it, in minor units; absent if `costs` is null.", integer)),
    ("limits", list(definition("limit"))),
    ("status", words(["not-started", "in-progress", "finished", "cancelled"])), ("remainingMinutes", minutes),
  ]

  static func properties(_ rows: [RowInfo], except: Set<String> = []) -> [(String, FieldValue)] {
    rows.filter { !except.contains($0.keyword) }.map { ($0.key, property($0)) }
  }

  /// The schema of a row's value, with the row's meaning.
  private static func property(_ row: RowInfo) -> FieldValue {
    let one = row.shape.has(.isWord) && !row.words.isEmpty ? words(row.words) : definition("\(row.shape)")
    let value = row.isList ? list(one) : one
    return described(row.meaning, value)
  }
}
