import PlanText

/// An instance as the text of a plan, in canonical layout.
///
/// A period is a working day of the standard calendar, so the makespan in periods equals the makespan in working days.
/// Resources become equipment `r1`, `r2` …, jobs become tasks `j1`, `j2` …; jobs of zero length, with which instances
/// begin and end, take no resources and become milestones.
struct InstancePlan {
  /// The first day of every imported project, a Monday.
  static let start = "2026-01-05"
  /// Maximum number of names in one list; more are split over repeated lines.
  private static let namesPerLine = 4

  let text: Output

  /// - Parameter format: the source format of the instance, in words.
  init(_ instance: SchedulingInstance, format: String, path: String) {
    let name = InstancePlan.name(of: path)
    var output = Output(reserving: 200 + instance.jobs.count * 120)
    output.write("# \(format), \(InstancePlan.number(instance.jobs.count)) jobs. A period is a working day.\n")
    for remark in instance.remarks { output.write("# \(remark)\n") }
    output.write("syntax 1\n\nproject \(name) \"\(name)\" {\n  start from \(InstancePlan.start)\n}\n")
    if !instance.capacities.isEmpty { output.newline() }
    for (index, capacity) in instance.capacities.enumerated() {
      output.write("equipment r\(index + 1) { quantity \(InstancePlan.number(capacity)) }\n")
    }
    let predecessors = instance.predecessors
    for (index, job) in instance.jobs.enumerated() {
      output.newline()
      let after = predecessors[index].map { "j\($0 + 1)" }
      if job.duration == 0 {
        output.write("milestone j\(index + 1)")
        if after.isEmpty {
          output.newline()
          continue
        }
        output.write(" {\n")
      } else {
        output.write("task j\(index + 1) {\n  duration \(InstancePlan.number(job.duration))d\n")
        InstancePlan.write("assign", InstancePlan.demands(job), to: &output)
      }
      InstancePlan.write("after", after, to: &output)
      output.write("}\n")
    }
    text = output
  }

  private static func demands(_ job: SchedulingInstance.Job) -> [String] {
    job.demands.enumerated().compactMap { index, units in
      units == 0 ? nil : units == 1 ? "r\(index + 1)" : "\(number(units)) of r\(index + 1)"
    }
  }

  private static func write(_ keyword: String, _ items: [String], to output: inout Output) {
    var index = 0
    while index < items.count {
      let end = min(index + namesPerLine, items.count)
      output.write("  \(keyword) \(items[index..<end].joined(separator: ", "))\n")
      index = end
    }
  }

  /// Grouped by thousands: `12_000`.
  private static func number(_ value: Int) -> String {
    var digits = String(value)
    var index = digits.count - 3
    while index > 0 {
      digits.insert("_", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    return digits
  }

  /// The file's name without its extension, as far as it is a valid name in a plan.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    var name = ""
    for character in stem.unicodeScalars.prefix(60) {
      let isLetter = ("a"..."z").contains(character) || ("A"..."Z").contains(character)
      let isPart = isLetter || ("0"..."9").contains(character) || character == "_" || character == "-"
      if name.isEmpty, !isLetter { continue }
      name.unicodeScalars.append(isPart ? character : "-")
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty || name.hasPrefix("x-") ? "instance" : name
  }
}
