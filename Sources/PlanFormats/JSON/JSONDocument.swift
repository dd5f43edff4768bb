import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The document that `--to json` writes, described by ``JSONSchema``.
///
/// Dates are ISO 8601 to the minute in the project's zone, lengths and floats working minutes, money minor units.
/// Anything the plan does not state is omitted; top-level lists are always present.
struct JSONDocument {
  let input: FormatInput
  var writer: JSONWriter
  var locator: Locator
  let lengths: WorkLength
  let plan: Plan
  let schedule: Schedule
  let analysis: ScheduleAnalysis
  /// Local times in this zone are written.
  let zone: Zone
  /// The full name of each activity.
  let paths: [String]
  let deadlines: Deadlines

  init(_ input: FormatInput, _ output: Output) {
    self.input = input
    var output = output
    output.reserve(input.facts.plan.activities.count * (input.layout == .lines ? Self.bytesInLines : Self.bytesOnOneLine))
    writer = JSONWriter(input.layout, into: output)
    locator = Locator(input.facts.plan.sources)
    plan = input.facts.plan
    schedule = input.facts.schedule
    analysis = input.facts.analysis
    zone = input.facts.plan.projectZone
    lengths = WorkLength(input.facts.plan)
    paths = input.facts.paths
    deadlines = input.facts.deadlines
  }

  /// What an activity usually takes, and rather more.
  private static let bytesInLines = 1500
  private static let bytesOnOneLine = 1000

  mutating func write() {
    object { document in
      document.writer.member("format", 1)
      document.writer.key("generator")
      document.writer.object(.inline) { writer in
        writer.member("name", "planc")
        writer.member("version", document.input.version)
      }
      document.writeProject()
      document.list("activities") { document in
        for activity in document.input.facts.breakdown.order { document.writeActivity(activity) }
      }
      document.list("resources") { document in
        for kind in JSONLayout.resources { document.writeEntries(Schema[kind]) }
      }
      for kind in JSONLayout.lists {
        document.list(Schema[kind].plural) { $0.writeEntries(Schema[kind]) }
      }
      for kind in JSONLayout.singletons { document.writeSingleton(Schema[kind]) }
      document.writeCosts()
      document.writeRecords()
      document.list("diagnostics") { document in
        for diagnostic in document.input.diagnostics { diagnostic.write(to: &document.writer) }
      }
    }
    writer.finishLine()
  }

  // MARK: Containers

  /// An object whose members need more than the writer.
  mutating func object(_ layout: JSONWriter.Layout = .lines, _ members: (inout JSONDocument) -> Void) {
    writer.beginObject(layout)
    members(&self)
    writer.endObject()
  }

  mutating func list(_ name: String, _ elements: (inout JSONDocument) -> Void) {
    writer.key(name)
    writer.beginArray(.lines)
    elements(&self)
    writer.endArray()
  }

  mutating func member(_ name: StaticString, instant: Int) {
    writer.member(name, localMinute: zone.localMinute(atUTC: instant))
  }

  /// The file and line of a declaration.
  mutating func writePlace(_ id: EntityID) {
    let entity = plan[id]
    writePlace(at: entity.name == .none ? entity.head : entity.name)
  }

  mutating func writePlace(at span: Span) {
    guard let place = locator.locate(span) else { return }
    writer.member("file", place.path)
    writer.member("line", place.line)
  }

  /// Properties as members, except those in `except`.
  mutating func writeFields(
    _ fields: [(row: RowInfo, value: FieldValue)], except: Set<String> = [], renaming: [String: String] = [:]
  ) {
    for (row, value) in fields where !except.contains(row.keyword) {
      writer.key(renaming[row.keyword] ?? JSONLayout.key(row.keyword))
      writer.value(value)
    }
  }

  /// Summary, notes, links, tags, translated titles, silenced checks, `x-…`.
  mutating func writeCommon(_ id: EntityID) {
    if let common = plan.common(id) { write(common.described(in: plan), of: plan) }
  }

  mutating func write(_ common: CommonProperties.Described, of plan: Plan) {
    for (key, value) in Self.members(common, plan) {
      writer.key(key)
      writer.value(value)
    }
  }

  static func members(_ common: CommonProperties.Described, _ plan: Plan) -> [(key: String, value: FieldValue)] {
    var result = common.fields.map { (JSONLayout.commonKeys[$0.row.keyword] ?? JSONLayout.key($0.row.keyword), $0.value) }
    guard !common.custom.isEmpty else { return result }
    // Repeated properties are merged, because keys must not repeat.
    var members: [(key: String, value: [FieldValue])] = []
    for (keyword, values) in common.custom {
      let key = plan.sources.text(keyword)
      let fields = values.map { $0.field(in: plan) }
      if let known = members.firstIndex(where: { $0.key == key }) {
        members[known].value += fields
      } else {
        members.append((key, fields))
      }
    }
    result.append(("custom", .object(members.map { ($0.key, .list($0.value)) })))
    return result
  }
}
