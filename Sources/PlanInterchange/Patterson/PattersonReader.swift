extension ForeignFormat {
  /// A text made up of numbers: how many jobs and resources, the units of each resource, and for each job its duration,
  /// its units of each resource, its number of successors, and those. Line ends mean nothing; files in use wrap
  /// anywhere. Format of J. H. Patterson's instances, "A Comparison of Exact Approaches for Solving the Multiple
  /// Constrained Resource Project Scheduling Problem", Management Science 30 (1984).
  static let patterson = ForeignFormat(
    name: "Patterson", extensions: ["rcp"],
    recognises: { text in
      var text = text
      for _ in 0..<8 {
        guard let word = text.next() else { return false }
        if !word.bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
      }
      return true
    },
    read: { (text: inout ForeignText) throws(ForeignProblem) in try PattersonReader.read(&text) })
}

private enum PattersonReader {
  static func read(_ text: inout ForeignText) throws(ForeignProblem) -> SchedulingInstance {
    var instance = SchedulingInstance()
    let jobs = try text.number("the number of jobs", in: 1...1_000_000)
    // A job is at least three numbers, each followed by a space.
    guard jobs.value <= text.count / 4 else {
      throw ForeignProblem("\(jobs.value) jobs cannot be in a file of \(text.count) bytes", at: jobs.span)
    }
    let resources = try text.number("the number of resources", in: 0...100_000)
    for resource in 0..<resources.value {
      instance.capacities.append(
        try text.number("the number of units of resource \(resource + 1)", in: SchedulingInstance.numbers).value)
    }
    var total = TotalDuration()
    for index in 1...jobs.value {
      let duration = try text.number("the duration of job \(index)", in: SchedulingInstance.numbers)
      try total.add(duration.value, at: duration.span)
      var job = SchedulingInstance.Job(number: index, duration: duration.value)
      for resource in 0..<resources.value {
        job.demands.append(try text.demand(ofJob: index, resource: resource, instance.capacities[resource]))
      }
      let successors = try text.number("the number of successors of job \(index)", in: 0...jobs.value)
      for _ in 0..<successors.value { job.successors.append(try text.successor(ofJob: index, among: jobs.value)) }
      instance.jobs.append(job)
    }
    if let word = text.next() {
      throw ForeignProblem(
        "expected the end of the file after \(jobs.value) jobs, found '\(word.text)'", at: word.span,
        help: ["the number of jobs or resources at the beginning, or a number of successors, may be wrong"])
    }
    try instance.checkCircles()
    return instance
  }
}
