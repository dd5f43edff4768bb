extension ForeignText {
  /// Units of a resource, counted from 0, that a job needs; at most its capacity.
  mutating func demand(
    ofJob job: Int, resource: Int, _ capacity: Int?, kind: String = "resource"
  ) throws(ForeignProblem) -> Int {
    let units = try number("the demand of job \(job) for \(kind) \(resource + 1)", in: SchedulingInstance.numbers)
    if let capacity, units.value > capacity {
      throw ForeignProblem(
        "job \(job) needs \(units.value) units of \(kind) \(resource + 1), which has only \(capacity)", at: units.span)
    }
    return units.value
  }

  /// One of `count` jobs.
  mutating func successor(ofJob job: Int, among count: Int) throws(ForeignProblem) -> SchedulingInstance.Successor {
    let successor = try number("a successor of job \(job)", in: Int.min...Int.max)
    guard (1...count).contains(successor.value) else {
      throw ForeignProblem(
        "job \(successor.value), a successor of job \(job), is not one of the jobs 1 to \(count)", at: successor.span)
    }
    return SchedulingInstance.Successor(job: successor.value - 1, span: successor.span)
  }
}
