import PlanText

/// An instance as the text of a plan, in canonical layout.
///
/// A period is a working day of the standard calendar, so the makespan in periods equals the makespan in working days.
/// Renewable resources become equipment `r1`, `r2` …, nonrenewable ones material `n1`, `n2` …, people `w1`, `w2` … in
/// the role `worker`, and jobs tasks `j1`, `j2` …; jobs of zero length, with which instances begin and end, take no
/// resources and become milestones.
struct InstancePlan {
  /// The first day of every imported project, a Monday.
  static let start = "2026-01-05"
  /// Maximum number of names in one list; more are split over repeated lines.
  private static let namesPerLine = 4

  private let instance: SchedulingInstance
  private(set) var text: Output

  /// - Parameter format: the source format of the instance, in words.
  init(_ instance: SchedulingInstance, format: String, path: String) {
    self.instance = instance
    let name = InstancePlan.name(of: path)
    text = Output(reserving: 200 + instance.jobs.count * 120)
    text.write("# \(format), \(InstancePlan.number(instance.jobs.count)) jobs. A period is a working day.\n")
    for remark in instance.remarks { text.write("# \(remark)\n") }
    text.write("syntax 1\n\nproject \(name) \"\(name)\" {\n  start from \(InstancePlan.start)\n}\n")
    writeResources()
    let predecessors = instance.predecessors
    for (index, job) in instance.jobs.enumerated() {
      write(job, after: predecessors[index].map { "j\(instance.jobs[$0].number)" })
    }
  }

  private mutating func writeResources() {
    if !instance.capacities.isEmpty { text.newline() }
    for (index, capacity) in instance.capacities.enumerated() {
      text.write("equipment r\(index + 1) { quantity \(InstancePlan.number(capacity)) }\n")
    }
    if !instance.stocks.isEmpty { text.newline() }
    for (index, stock) in instance.stocks.enumerated() {
      text.write("material n\(index + 1) { quantity \(InstancePlan.number(stock)) }\n")
    }
    if !instance.people.isEmpty { text.write("\nrole worker\n") }
    for person in instance.people {
      text.write("\nperson w\(person.number) {\n  role worker\n")
      write("skills", person.skills)
      text.write("}\n")
    }
  }

  private mutating func write(_ job: SchedulingInstance.Job, after: [String]) {
    text.newline()
    if job.duration == 0 {
      text.write("milestone j\(job.number)")
      if after.isEmpty {
        text.newline()
        return
      }
      text.write(" {\n")
    } else if !job.ways.isEmpty {
      text.write("task j\(job.number) {\n")
      for way in job.ways { write(way) }
    } else {
      text.write("task j\(job.number) {\n  duration \(InstancePlan.number(job.duration))d\n")
      writeStaff(job.staff)
      write("assign", InstancePlan.amounts(job.demands, "r"))
      if !job.oneOf.isEmpty { text.write("  assign \(job.oneOf.map { "r\($0 + 1)" }.joined(separator: " or "))\n") }
      write("consume", InstancePlan.amounts(job.consumption, "n", statesOne: true))
    }
    write("after", after)
    text.write("}\n")
  }

  private mutating func write(_ way: SchedulingInstance.Mode) {
    text.write("  way \(InstancePlan.number(way.duration))d")
    let demands = InstancePlan.amounts(way.demands, "r")
    if !demands.isEmpty { text.write(" with \(demands.joined(separator: ", "))") }
    let consumption = InstancePlan.amounts(way.consumption, "n", statesOne: true)
    if !consumption.isEmpty { text.write(" consuming \(consumption.joined(separator: ", "))") }
    text.newline()
  }

  /// People with one skill are asked for by that skill. A task that needs several skills lists who has each of them,
  /// because `needs` asks everyone for all of its skills.
  private mutating func writeStaff(_ staff: [SchedulingInstance.Staff]) {
    if staff.count == 1 {
      write("needs", [staff[0].skill])
      write("assign", [InstancePlan.amount(staff[0].count, "worker")])
      return
    }
    for need in staff {
      let able = instance.people.filter { $0.skills.contains(need.skill) }.map { "w\($0.number)" }
      write("assign", [InstancePlan.amount(need.count, able.joined(separator: " or "))])
    }
  }

  private static func amounts(_ units: [Int], _ letter: String, statesOne: Bool = false) -> [String] {
    units.enumerated().compactMap { index, units in
      units == 0 ? nil : amount(units, "\(letter)\(index + 1)", statesOne: statesOne)
    }
  }

  private static func amount(_ units: Int, _ name: String, statesOne: Bool = false) -> String {
    units == 1 && !statesOne ? name : "\(number(units)) of \(name)"
  }

  private mutating func write(_ keyword: String, _ items: [String]) {
    var index = 0
    while index < items.count {
      let end = min(index + InstancePlan.namesPerLine, items.count)
      text.write("  \(keyword) \(items[index..<end].joined(separator: ", "))\n")
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
