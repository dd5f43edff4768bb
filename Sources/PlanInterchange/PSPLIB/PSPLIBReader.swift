import PlanModel
import PlanSyntax
import PlanText

extension ForeignFormat {
  /// Instances with one mode for each job, or several, as written by ProGen: R. Kolisch and A. Sprecher, "PSPLIB – A
  /// project scheduling problem library", European Journal of Operational Research 96 (1997).
  static let psplib = ForeignFormat(
    name: "PSPLIB", extensions: ["sm", "mm"],
    recognises: { text in
      text.hasLine(amongFirst: 40) { line in
        (line.bytes.last == 0x3A && PSPLIBTitle.allCases.contains { $0.begins(line) }) || line.says("jobs (incl.")
      }
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

private struct PSPLIBReader {
  private var jobCount = 0
  private var resourceCount = 0
  private var stockCount = 0
  /// By job.
  private var modeCounts: [Int] = []
  private var successors: [[SchedulingInstance.Successor]] = []
  private var instance = SchedulingInstance()

  static func read(_ text: inout ForeignText) throws(ForeignProblem) -> SchedulingInstance {
    var reader = PSPLIBReader()
    try reader.readHeader(&text)
    try reader.readPrecedence(&text)
    var requests = try reader.readRequests(&text)
    try reader.readAvailability(&text, &requests)
    for (job, modes) in requests.modes.enumerated() {
      reader.instance.jobs.append(try modes.job(reader.successors[job]))
    }
    try reader.instance.checkCircles()
    try reader.checkStocks(requests.modes)
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
        _ = try text.header(line, "the number of projects", in: 1...1)
      } else if line.says("jobs") {
        jobs = try text.header(line, "the number of jobs", in: 1...1_000_000)
      } else if line.says("horizon") {
        let horizon = try text.header(line, "the horizon", in: 0...Int.max)
        instance.remarks.append("Horizon \(horizon.value)")
      } else if line.says("- renewable") {
        resources = try text.header(line, "the number of renewable resources", in: 0...100_000).value
      } else if line.says("- nonrenewable") {
        stockCount = try text.header(line, "the number of nonrenewable resources", in: 0...100_000).value
      } else if line.says("- doubly constrained") {
        _ = try text.header(line, "the number of doubly constrained resources", in: 0...0)
      } else if PSPLIBTitle.requests.begins(line) || PSPLIBTitle.availability.begins(line) {
        throw missing("PRECEDENCE RELATIONS", before: line)
      }
    }
    if jobs == nil, resources == nil { throw .otherFormat }
    throw ForeignProblem(
      "the file ends before its section PRECEDENCE RELATIONS", at: text.end, help: ["it may have been cut off"])
  }

  private func missing(_ what: String, before line: ForeignText.Word) -> ForeignProblem {
    ForeignProblem("'\(what)' is missing before this section", at: line.span)
  }

  /// A line of titles, then number, jobs, release date, due date, tardiness cost and MPM time: the length of the
  /// longest path.
  private mutating func readInformation(_ text: inout ForeignText) throws(ForeignProblem) {
    skipColumnTitles(&text)
    let titles = ["number", "number of jobs", "Release date", "Due date", "tardiness cost", "MPM time"]
    var facts: [String] = []
    for (column, title) in titles.enumerated() {
      let name = title.prefix(1).lowercased() + title.dropFirst()
      let fact = try text.number(
        "the \(column == 5 ? title : name) of the project", in: 0...Int.max,
        help: ["the line has six numbers: project, jobs, release date, due date, tardiness cost and MPM time"])
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
    modeCounts = Array(repeating: 1, count: jobCount)
    successors = Array(repeating: [], count: jobCount)
    var seen = [Bool](repeating: false, count: jobCount)
    for _ in 0..<jobCount {
      let index = try job(&text, &seen)
      modeCounts[index - 1] = try text.number("the number of modes of job \(index)", in: 1...10_000).value
      let count = try text.number("the number of successors of job \(index)", in: 0...jobCount)
      for _ in 0..<count.value { successors[index - 1].append(try text.successor(ofJob: index, among: jobCount)) }
    }
  }

  /// Durations and amounts of each job and mode; the places of the amounts, because the units available follow them.
  private mutating func readRequests(
    _ text: inout ForeignText
  ) throws(ForeignProblem) -> (modes: [JobModes], places: [[Int]]) {
    try find(.requests, &text)
    var modes = (1...jobCount).map { JobModes(job: $0, span: .none) }
    var places = [[Int]](repeating: [], count: jobCount)
    var seen = [Bool](repeating: false, count: jobCount)
    var total = TotalDuration()
    for _ in 0..<jobCount {
      let span = text.peek()?.span ?? text.end
      let index = try job(&text, &seen)
      modes[index - 1] = JobModes(job: index, span: span)
      var longest: (value: Int, span: Span) = (0, span)
      for mode in 1...modeCounts[index - 1] {
        _ = try text.number("mode \(mode) of job \(index)", in: mode...mode)
        let duration = try text.number("the duration of job \(index)", in: SchedulingInstance.numbers)
        if duration.value >= longest.value { longest = duration }
        places[index - 1].append(text.position)
        let amounts = try amounts(&text, index, capacities: nil, stocks: nil)
        modes[index - 1].add(
          SchedulingInstance.Mode(duration: duration.value, demands: amounts.demands, consumption: amounts.consumption))
      }
      try total.add(longest.value, at: longest.span)
    }
    return (modes, places)
  }

  /// What one mode of a job takes of each resource, at most what there is.
  private func amounts(
    _ text: inout ForeignText, _ job: Int, capacities: [Int]?, stocks: [Int]?
  ) throws(ForeignProblem) -> (demands: [Int], consumption: [Int]) {
    var result: (demands: [Int], consumption: [Int]) = ([], [])
    for resource in 0..<resourceCount {
      result.demands.append(try text.demand(ofJob: job, resource: resource, capacities?[resource]))
    }
    for resource in 0..<stockCount {
      result.consumption.append(
        try text.demand(ofJob: job, resource: resource, stocks?[resource], kind: "nonrenewable resource"))
    }
    return result
  }

  private mutating func readAvailability(
    _ text: inout ForeignText, _ requests: inout (modes: [JobModes], places: [[Int]])
  ) throws(ForeignProblem) {
    try find(.availability, &text)
    for resource in 0..<resourceCount {
      let units = try text.number("the number of units of resource \(resource + 1)", in: SchedulingInstance.numbers)
      instance.capacities.append(units.value)
    }
    for resource in 0..<stockCount {
      let units = try text.number(
        "the number of units of nonrenewable resource \(resource + 1)", in: SchedulingInstance.numbers)
      instance.stocks.append(units.value)
    }
    if let word = text.peek(), word.isNumber {
      throw ForeignProblem(
        "expected the units of \(resourceCount + stockCount) resources, found one more: '\(word.text)'", at: word.span)
    }
    for index in 0..<jobCount {
      // One mode that is possible is enough.
      if requests.modes[index].leaveOutImpossible(instance.capacities, instance.stocks) { continue }
      for place in requests.places[index] {
        text.move(to: place)
        _ = try amounts(&text, index + 1, capacities: instance.capacities, stocks: instance.stocks)
      }
    }
  }

  /// Rejects instances in which the stock of a nonrenewable resource cannot be enough.
  private func checkStocks(_ modes: [JobModes]) throws(ForeignProblem) {
    for resource in 0..<stockCount {
      var total = 0
      for (index, job) in instance.jobs.enumerated() {
        let least = job.ways.map { $0.consumption[resource] }.min() ?? job.consumption[resource]
        guard least > 0 else { continue }
        total += least
        if job.duration == 0 {
          throw ForeignProblem(
            "job \(job.number) takes no time, but uses up nonrenewable resource \(resource + 1)", at: modes[index].span,
            help: ["it becomes a milestone, which uses up nothing"])
        }
        guard total > instance.stocks[resource] else { continue }
        throw ForeignProblem(
          "the jobs up to here use up \(total) units of nonrenewable resource \(resource + 1), which has only \(instance.stocks[resource])",
          at: modes[index].span)
      }
    }
  }
}
