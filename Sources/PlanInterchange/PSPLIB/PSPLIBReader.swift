import PlanModel
import PlanSyntax
import PlanText

extension ForeignFormat {
  /// Single-mode instances as written by ProGen: R. Kolisch and A. Sprecher, "PSPLIB – A project scheduling problem
  /// library", European Journal of Operational Research 96 (1997).
  static let psplib = ForeignFormat(
    name: "PSPLIB single mode", extensions: ["sm"],
    recognises: { text in
      var text = text
      for _ in 0..<40 {
        guard let line = text.line() else { return false }
        if PSPLIBTitle.allCases.contains(where: { $0.begins(line) }) || line.says("jobs (incl.") { return true }
      }
      return false
    },
    read: { (text: inout ForeignText) throws(ForeignProblem) in try PSPLIBReader.read(&text) })
}

/// The titles of the sections, in the order of the file.
private enum PSPLIBTitle: String, CaseIterable {
  case information = "project information"
  case precedence = "precedence relations"
  case requests = "requests/durations"
  case availability = "resourceavailabilities"

  func begins(_ line: ForeignText.Word) -> Bool { line.says(rawValue) }
}

extension ForeignText.Word {
  /// True when it begins with this, ignoring case.
  fileprivate func says(_ text: String) -> Bool {
    bytes.count >= text.utf8.count
      && zip(bytes, text.utf8).allSatisfy { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
  }
}

private struct PSPLIBReader {
  private var jobCount = 0
  private var resourceCount = 0
  private var instance = SchedulingInstance()

  static func read(_ text: inout ForeignText) throws(ForeignProblem) -> SchedulingInstance {
    var reader = PSPLIBReader()
    try reader.readHeader(&text)
    try reader.readPrecedence(&text)
    let requests = try reader.readRequests(&text)
    try reader.readAvailability(&text, requests)
    try reader.instance.checkCircles()
    return reader.instance
  }

  // MARK: Header

  private mutating func readHeader(_ text: inout ForeignText) throws(ForeignProblem) {
    var jobs: (value: Int, span: Span)?
    var resources: Int?
    while let line = text.line() {
      if PSPLIBTitle.information.begins(line) {
        try readInformation(&text)
      } else if PSPLIBTitle.precedence.begins(line) {
        guard let jobs else { throw missing("jobs", before: line) }
        guard let resources else { throw missing("renewable", before: line) }
        // A job has a line of at least three numbers in each of two sections.
        guard jobs.value <= text.count / 12 else {
          throw ForeignProblem("\(jobs.value) jobs cannot be in a file of \(text.count) bytes", at: jobs.span)
        }
        (jobCount, resourceCount) = (jobs.value, resources)
        return
      } else if line.says("projects") {
        _ = try header(&text, line, "the number of projects", in: 1...1)
      } else if line.says("jobs") {
        jobs = try header(&text, line, "the number of jobs", in: 1...1_000_000)
      } else if line.says("horizon") {
        let horizon = try header(&text, line, "the horizon", in: 0...Int.max)
        instance.remarks.append("Horizon \(horizon.value)")
      } else if line.says("- renewable") {
        resources = try header(&text, line, "the number of renewable resources", in: 0...100_000).value
      } else if line.says("- nonrenewable") || line.says("- doubly constrained") {
        _ = try header(&text, line, "the number of nonrenewable resources", in: 0...0)
      } else if PSPLIBTitle.requests.begins(line) || PSPLIBTitle.availability.begins(line) {
        throw missing("PRECEDENCE RELATIONS", before: line)
      }
    }
    throw ForeignProblem(
      "the file ends before its section PRECEDENCE RELATIONS", at: text.end, help: ["it may have been cut off"])
  }

  private func missing(_ what: String, before line: ForeignText.Word) -> ForeignProblem {
    ForeignProblem("'\(what)' is missing before this section", at: line.span)
  }

  /// The number after the colon of a line that has just been read.
  private func header(
    _ text: inout ForeignText, _ line: ForeignText.Word, _ what: String, in range: ClosedRange<Int>
  ) throws(ForeignProblem) -> (value: Int, span: Span) {
    guard let colon = line.bytes.firstIndex(of: 0x3A) else {
      throw ForeignProblem("expected a colon and \(what)", at: line.span)
    }
    let position = text.position
    defer { text.move(to: position) }
    text.move(to: colon + 1)
    return try text.number(what, in: range)
  }

  /// A line of titles, then number, jobs, release date, due date, tardiness cost and MPM time: the length of the
  /// longest path.
  private mutating func readInformation(_ text: inout ForeignText) throws(ForeignProblem) {
    skipColumnTitles(&text)
    let titles = ["Project", "jobs", "Release date", "Due date", "tardiness cost", "MPM time"]
    var facts: [String] = []
    for (column, title) in titles.enumerated() {
      let fact = try text.number("the \(title.lowercased()) of the project", in: 0...Int.max)
      if column >= 2, fact.value > 0 { facts.append("\(title) \(fact.value)") }
    }
    if !facts.isEmpty { instance.remarks.append(facts.joined(separator: ", ")) }
  }

  // MARK: Sections

  /// Skips to the first number after the lines of column titles.
  private func skipColumnTitles(_ text: inout ForeignText) {
    while let word = text.peek(), !(0x30...0x39).contains(word.bytes.first ?? 0) {
      if word.bytes.first == 0x2A { return }
      _ = text.line()
    }
  }

  private func find(_ title: PSPLIBTitle, _ text: inout ForeignText) throws(ForeignProblem) {
    let name = title.rawValue.uppercased()
    while let line = text.line() {
      if title.begins(line) {
        skipColumnTitles(&text)
        return
      }
      guard line.bytes.isEmpty || line.bytes.first == 0x2A else {
        throw ForeignProblem("expected the section \(name), found '\(line.text)'", at: line.span)
      }
    }
    throw ForeignProblem("the file ends before its section \(name)", at: text.end, help: ["it may have been cut off"])
  }

  /// The number of a job, each once.
  private func job(_ text: inout ForeignText, _ seen: inout [Bool]) throws(ForeignProblem) -> Int {
    let job = try text.number("the number of a job", in: 1...jobCount)
    guard !seen[job.value - 1] else { throw ForeignProblem("job \(job.value) is listed twice", at: job.span) }
    seen[job.value - 1] = true
    return job.value
  }

  private mutating func readPrecedence(_ text: inout ForeignText) throws(ForeignProblem) {
    skipColumnTitles(&text)
    instance.jobs = Array(
      repeating: SchedulingInstance.Job(duration: 0, demands: [], successors: []), count: jobCount)
    var seen = [Bool](repeating: false, count: jobCount)
    for _ in 0..<jobCount {
      let index = try job(&text, &seen)
      let modes = try text.number("the number of modes of job \(index)", in: 0...Int.max)
      guard modes.value == 1 else {
        throw ForeignProblem(
          "job \(index) has \(modes.value) modes", at: modes.span,
          help: ["only single-mode instances can be imported: a task of a plan has one duration"])
      }
      let successors = try text.number("the number of successors of job \(index)", in: 0...jobCount)
      for _ in 0..<successors.value {
        instance.jobs[index - 1].successors.append(try text.successor(ofJob: index, among: jobCount))
      }
    }
  }

  /// Durations and demands; returns where each job's demands are, because the units follow them.
  private mutating func readRequests(_ text: inout ForeignText) throws(ForeignProblem) -> [Int] {
    try find(.requests, &text)
    var places = [Int](repeating: 0, count: jobCount)
    var seen = [Bool](repeating: false, count: jobCount)
    var total = TotalDuration()
    for _ in 0..<jobCount {
      let index = try job(&text, &seen)
      _ = try text.number("the mode of job \(index)", in: 1...1)
      let duration = try text.number("the duration of job \(index)", in: SchedulingInstance.numbers)
      try total.add(duration.value, at: duration.span)
      instance.jobs[index - 1].duration = duration.value
      places[index - 1] = text.position
      for resource in 0..<resourceCount {
        instance.jobs[index - 1].demands.append(try text.demand(ofJob: index, resource: resource, nil))
      }
    }
    return places
  }

  private mutating func readAvailability(_ text: inout ForeignText, _ places: [Int]) throws(ForeignProblem) {
    try find(.availability, &text)
    for resource in 0..<resourceCount {
      let units = try text.number("the number of units of resource \(resource + 1)", in: SchedulingInstance.numbers)
      instance.capacities.append(units.value)
    }
    if let word = text.peek(), word.isNumber {
      throw ForeignProblem(
        "expected the units of \(resourceCount) resources, found one more: '\(word.text)'", at: word.span)
    }
    for index in instance.jobs.indices {
      text.move(to: places[index])
      for resource in 0..<resourceCount {
        _ = try text.demand(ofJob: index + 1, resource: resource, instance.capacities[resource])
      }
    }
  }
}
