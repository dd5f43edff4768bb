import PlanText

extension SchedulingInstance {
  /// Rejects jobs for which there are not enough people with the right skills, even if they do nothing else.
  /// - Parameter spans: of each job.
  func checkStaff(_ spans: [Span]) throws(ForeignProblem) {
    for (index, job) in jobs.enumerated() {
      for need in job.staff {
        let able = people.count { $0.skills.contains(need.skill) }
        guard able < need.count else { continue }
        let have = able == 0 ? "nobody has it" : "only \(able) \(able == 1 ? "has" : "have") it"
        throw ForeignProblem(
          "job \(job.number) needs \(need.count) \(need.count == 1 ? "person" : "people") with skill \(need.skill), and \(have)",
          at: spans[index])
      }
      let needed = job.staff.reduce(0) { $0 + $1.count }
      guard job.staff.count > 1, mostPlacesFilled(job) < needed else { continue }
      throw ForeignProblem(
        "job \(job.number) needs \(needed) people at once, and too few have the skills for more than one of its places",
        at: spans[index])
    }
  }

  /// How many places of a job different people can fill: a matching by augmenting paths.
  private func mostPlacesFilled(_ job: Job) -> Int {
    let places = job.staff.flatMap { Array(repeating: $0.skill, count: $0.count) }
    var placeOf = [Int?](repeating: nil, count: people.count)
    func fill(_ place: Int, _ asked: inout [Bool]) -> Bool {
      for person in people.indices where !asked[person] && people[person].skills.contains(places[place]) {
        asked[person] = true
        if let other = placeOf[person], !fill(other, &asked) { continue }
        placeOf[person] = place
        return true
      }
      return false
    }
    return places.indices.count { place in
      var asked = [Bool](repeating: false, count: people.count)
      return fill(place, &asked)
    }
  }
}
