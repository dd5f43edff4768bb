import PlanModel
import PlanSyntax
import PlanText

extension ForeignFormat {
  /// Instances of the multi-skilled problem: J. Snauwaert and M. Vanhoucke, "A classification and new benchmark instances
  /// for the multi-skilled resource-constrained project scheduling problem", European Journal of Operational Research
  /// 307 (2023). Modules begin with a line such as `\* Project Module *\`.
  static let mslib = ForeignFormat(
    name: "MSLIB", extensions: ["msrcp"],
    recognises: { text in text.hasLine(amongFirst: 10) { MSLIBReader.title($0) == "project module" } },
    read: { (text: inout ForeignText) throws(ForeignProblem) in try MSLIBReader.read(&text) })
}

/// The modules say two things: who has which skill, and at which level. Levels are left out, as in the problem without
/// them; so are costs and rework, which are about another objective.
private struct MSLIBReader {
  private var instance = SchedulingInstance()
  /// Of each job, in the module with its skills.
  private var spans: [Span] = []
  /// Modules that have been passed over.
  private var leftOut: [String] = []

  /// What a line says between stars, in lower case; nil for other lines.
  static func title(_ line: ForeignText.Word) -> String? {
    let marks: [UInt8] = [0x2A, 0x5C, 0x20, 0x09]
    guard line.bytes.contains(0x2A), let first = line.bytes.firstIndex(where: { !marks.contains($0) }),
      let last = line.bytes.lastIndex(where: { !marks.contains($0) })
    else { return nil }
    return String(decoding: line.bytes[first...last], as: UTF8.self).lowercased()
  }

  static func read(_ text: inout ForeignText) throws(ForeignProblem) -> SchedulingInstance {
    var reader = MSLIBReader()
    let sizes = try reader.readProject(&text)
    try reader.readWorkforce(&text, people: sizes.people, skills: sizes.skills)
    try reader.readRequirements(&text, skills: sizes.skills)
    while let line = text.line() {
      if let title = title(line) { reader.leftOut.append(title) }
    }
    if !reader.leftOut.isEmpty {
      reader.instance.remarks.append("Left out, because no date depends on them or they are another problem:")
      reader.instance.remarks += reader.leftOut.map { "- \($0)" }
    }
    try reader.instance.checkCircles()
    try reader.instance.checkStaff(reader.spans)
    return reader.instance
  }

  /// Moves past a title. What comes before it may only be other modules, as a whole.
  private mutating func find(_ wanted: String, _ text: inout ForeignText) throws(ForeignProblem) {
    var isInOther = false
    while let line = text.line() {
      if let title = MSLIBReader.title(line) {
        if title == wanted { return }
        leftOut.append(title)
        isInOther = true
      } else if !line.bytes.isEmpty && !isInOther {
        let words = wanted.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        throw ForeignProblem("expected the line \\* \(words.joined(separator: " ")) *\\, found '\(line.text)'", at: line.span)
      }
    }
    throw ForeignProblem("the file ends before its \(wanted)", at: text.end, help: ["it may have been cut off"])
  }

  /// Numbers of activities, people, skills and levels; deadlines without and with levels; of each activity its duration,
  /// its number of successors, and those.
  private mutating func readProject(_ text: inout ForeignText) throws(ForeignProblem) -> (people: Int, skills: Int) {
    try find("project module", &text)
    let jobs = try text.number("the number of activities", in: 1...1_000_000)
    // An activity is at least two numbers here and one among the skills, each followed by a space.
    guard jobs.value <= text.count / 6 else {
      throw ForeignProblem("\(jobs.value) activities cannot be in a file of \(text.count) bytes", at: jobs.span)
    }
    let people = try text.number("the number of people", in: 1...100_000)
    guard people.value <= text.count / 2 else {
      throw ForeignProblem("\(people.value) people cannot be in a file of \(text.count) bytes", at: people.span)
    }
    let skills = try text.number("the number of skills", in: 1...10_000)
    _ = try text.number("the number of levels", in: 0...10_000)
    let deadline = try text.number("the deadline", in: 0...Int.max)
    let levels = try text.number("the deadline with skill levels", in: 0...Int.max)
    instance.remarks.append("Deadline \(deadline.value), with skill levels \(levels.value)")
    var total = TotalDuration()
    for index in 1...jobs.value {
      let duration = try text.number("the duration of job \(index)", in: SchedulingInstance.numbers)
      try total.add(duration.value, at: duration.span)
      var job = SchedulingInstance.Job(number: index, duration: duration.value)
      let successors = try text.number("the number of successors of job \(index)", in: 0...jobs.value)
      for _ in 0..<successors.value { job.successors.append(try text.successor(ofJob: index, among: jobs.value)) }
      instance.jobs.append(job)
    }
    return (people.value, skills.value)
  }

  /// A row for each person, a column for each skill.
  private mutating func readWorkforce(
    _ text: inout ForeignText, people: Int, skills: Int
  ) throws(ForeignProblem) {
    try find("workforce module", &text)
    for number in 1...people {
      var person = SchedulingInstance.Person(number: number, skills: [])
      for skill in 1...skills {
        let has = try text.number("whether person \(number) has skill \(skill)", in: 0...1)
        if has.value == 1 { person.skills.append("s\(skill)") }
      }
      instance.people.append(person)
    }
  }

  /// A row for each activity, a column for each skill: how many people with it.
  private mutating func readRequirements(_ text: inout ForeignText, skills: Int) throws(ForeignProblem) {
    try find("skill requirements module", &text)
    for index in instance.jobs.indices {
      spans.append(text.peek()?.span ?? text.end)
      for skill in 1...skills {
        let count = try text.number("how many people with skill \(skill) job \(index + 1) needs", in: SchedulingInstance.numbers)
        if count.value > 0 { instance.jobs[index].staff.append(SchedulingInstance.Staff(count: count.value, skill: "s\(skill)")) }
      }
    }
  }
}
