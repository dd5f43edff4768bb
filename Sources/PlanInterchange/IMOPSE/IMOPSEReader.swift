import PlanModel
import PlanSyntax
import PlanText

extension ForeignFormat {
  /// Instances of the multi-skilled problem in which one person does each task: P. B. Myszkowski and others, "A new
  /// benchmark dataset for Multi-Skill Resource-Constrained Project Scheduling Problem", FedCSIS 2015.
  static let imopse = ForeignFormat(
    name: "iMOPSE", extensions: ["def"],
    recognises: { text in text.hasLine(amongFirst: 60) { $0.says("number of skill types") } },
    read: { (text: inout ForeignText) throws(ForeignProblem) in try IMOPSEReader.read(&text) })
}

/// Whoever has a skill at a level can do what needs a lower one, so a person is given each level as a skill of its own.
private struct IMOPSEReader {
  private static let greatestLevel = 100
  private var instance = SchedulingInstance()
  private var spans: [Span] = []
  /// Index of a task by its number in the file.
  private var indexOfTask: [Int: Int] = [:]
  /// Of each task, by number.
  private var predecessors: [[(number: Int, span: Span)]] = []

  static func read(_ text: inout ForeignText) throws(ForeignProblem) -> SchedulingInstance {
    var reader = IMOPSEReader()
    let counts = try reader.readHeader(&text)
    try reader.readPeople(&text, counts.people)
    try reader.readTasks(&text, counts.tasks)
    try reader.link()
    reader.instance.remarks.append("Salaries are left out: no date depends on them.")
    try reader.instance.checkCircles()
    try reader.instance.checkStaff(reader.spans)
    return reader.instance
  }

  private mutating func readHeader(_ text: inout ForeignText) throws(ForeignProblem) -> (tasks: Int, people: Int) {
    var tasks: (value: Int, span: Span)?
    var people: (value: Int, span: Span)?
    while let line = text.line() {
      if line.says("tasks:") { tasks = try text.header(line, "the number of tasks", in: 1...1_000_000) }
      if line.says("resources:") { people = try text.header(line, "the number of resources", in: 1...100_000) }
      guard line.says("resourceid") else { continue }
      guard let tasks else { throw ForeignProblem("'Tasks' is missing before this section", at: line.span) }
      guard let people else { throw ForeignProblem("'Resources' is missing before this section", at: line.span) }
      return (tasks.value, people.value)
    }
    if tasks == nil, people == nil { throw .otherFormat }
    throw ForeignProblem("the file ends before its list of resources", at: text.end, help: ["it may have been cut off"])
  }

  /// The next word of a row, or nil at a line of equals signs, the end of a section.
  private func word(_ text: inout ForeignText) -> ForeignText.Word? {
    guard let word = text.peek(), word.bytes.first != 0x3D else { return nil }
    return word
  }

  /// A row each: number, salary, and skills with levels: `1  31.0  Q3: 2  Q0: 2`.
  private mutating func readPeople(_ text: inout ForeignText, _ count: Int) throws(ForeignProblem) {
    var seen: Set<Int> = []
    for _ in 0..<count {
      let number = try text.number("the number of a resource", in: 0...1_000_000)
      guard seen.insert(number.value).inserted else {
        throw ForeignProblem("resource \(number.value) is listed twice", at: number.span)
      }
      guard text.next() != nil else {
        throw ForeignProblem("the file ends where the salary of resource \(number.value) should be", at: text.end)
      }
      var person = SchedulingInstance.Person(number: number.value, skills: [])
      while let next = word(&text), !next.isNumber {
        let skill = try skill(&text, "resource \(number.value)")
        for level in 0...skill.level where !person.skills.contains("\(skill.name)-\(level)") {
          person.skills.append("\(skill.name)-\(level)")
        }
      }
      instance.people.append(person)
    }
  }

  /// `Q3: 2`, with or without a space.
  private func skill(_ text: inout ForeignText, _ owner: String) throws(ForeignProblem) -> (name: String, level: Int) {
    guard let word = text.peek(), let colon = word.bytes.firstIndex(of: 0x3A), colon > word.bytes.startIndex else {
      throw ForeignProblem(
        "expected a skill of \(owner), such as 'Q1: 2', found '\(text.peek()?.text ?? "the end")'", at: text.peek()?.span ?? text.end)
    }
    let name = word.bytes[..<colon]
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    guard isLetter(name[name.startIndex]), name.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) }), name.count <= 40
    else {
      throw ForeignProblem("a skill of \(owner) is called '\(word.text)', not by a letter and a number", at: word.span)
    }
    text.move(to: colon + 1)
    let level = try text.number("the level of a skill of \(owner)", in: 0...IMOPSEReader.greatestLevel)
    return (String(decoding: name, as: UTF8.self).lowercased(), level.value)
  }

  /// A row each: number, duration, skill with level, numbers of predecessors, to the end of the line. Numbers may be
  /// missing, because summary tasks have been removed.
  private mutating func readTasks(_ text: inout ForeignText, _ count: Int) throws(ForeignProblem) {
    var line = text.line()
    while let found = line, !found.says("taskid") {
      guard found.bytes.isEmpty || found.bytes.first == 0x3D else {
        throw ForeignProblem("expected the list of tasks, found '\(found.text)'", at: found.span)
      }
      line = text.line()
    }
    var total = TotalDuration()
    for _ in 0..<count {
      let number = try text.number("the number of a task", in: 0...1_000_000_000)
      guard indexOfTask.updateValue(instance.jobs.count, forKey: number.value) == nil else {
        throw ForeignProblem("task \(number.value) is listed twice", at: number.span)
      }
      let duration = try text.number("the duration of task \(number.value)", in: SchedulingInstance.numbers)
      try total.add(duration.value, at: duration.span)
      var job = SchedulingInstance.Job(number: number.value, duration: duration.value)
      spans.append(number.span)
      var row = text.restOfLine()
      while let next = row.peek(), !next.isNumber {
        let skill = try skill(&row, "task \(number.value)")
        job.staff.append(SchedulingInstance.Staff(count: 1, skill: "\(skill.name)-\(skill.level)"))
      }
      if job.staff.isEmpty { _ = try skill(&row, "task \(number.value)") }
      guard job.staff.count == 1 else {
        throw ForeignProblem("task \(number.value) needs \(job.staff.count) skills, but one person does it", at: number.span)
      }
      predecessors.append([])
      while row.peek() != nil {
        let predecessor = try row.number("a predecessor of task \(number.value)", in: Int.min...Int.max)
        predecessors[predecessors.count - 1].append((predecessor.value, predecessor.span))
      }
      instance.jobs.append(job)
    }
    guard text.peek() != nil else {
      throw ForeignProblem(
        "the file ends before the line of equals signs after its tasks", at: text.end, help: ["it may have been cut off"])
    }
    if let next = word(&text) {
      throw ForeignProblem(
        "expected the end of the file after \(count) tasks, found '\(next.text)'", at: next.span,
        help: ["the number of tasks at the beginning may be wrong"])
    }
  }

  /// Turns predecessors into successors.
  private mutating func link() throws(ForeignProblem) {
    for (index, row) in predecessors.enumerated() {
      for predecessor in row {
        guard let before = indexOfTask[predecessor.number] else {
          throw ForeignProblem(
            "task \(predecessor.number), a predecessor of task \(instance.jobs[index].number), is not in the file",
            at: predecessor.span)
        }
        instance.jobs[before].successors.append(SchedulingInstance.Successor(job: index, span: predecessor.span))
      }
    }
  }
}
