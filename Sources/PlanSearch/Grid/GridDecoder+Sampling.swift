import PlanSolver

extension GridDecoder {
  /// The parallel schedule generation scheme: at every finish, eligible activities that fit start, drawn with a
  /// probability proportional to the square of their regret by latest finish (Drexl 1991, Kolisch and Drexl 1996). Of
  /// many that are eligible, only some are tried, so a resource may be left unused for a while.
  package mutating func sample(
    using generator: inout SearchGenerator, into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective? {
    guard words == 1, structure.classes.isEmpty else { return nil }
    let count = structure.count
    let guards = GridDecoder.guards
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 * count) { memory in
      let waiting = memory.baseAddress!
      let eligible = waiting + count
      let fitting = eligible + count
      let active = fitting + count
      var eligibles = 0
      var actives = 0
      for activity in 0..<count {
        waiting[activity] = predecessorStarts[activity + 1] - predecessorStarts[activity]
        if waiting[activity] == 0 {
          eligible[eligibles] = Int32(activity)
          eligibles += 1
        }
      }
      var free = full[0]
      var time: Int32 = 0
      var length: Int32 = 0
      var placed = 0
      let latest = structure.latestFinishes.span
      let lengths = structure.lengths.span

      func release(_ activity: Int) {
        for link in Int(structure.successorStarts[activity])..<Int(structure.successorStarts[activity + 1]) {
          let successor = Int(structure.successors[link])
          waiting[successor] -= 1
          if waiting[successor] == 0 {
            eligible[eligibles] = Int32(successor)
            eligibles += 1
          }
        }
      }

      while placed < count {
        while true {
          var fits = 0
          var worst = Int32.min
          let isMany = eligibles > 2 * SearchTuning.mostCandidates
          for candidate in 0..<(isMany ? SearchTuning.mostCandidates : eligibles) {
            let place = isMany ? generator.below(eligibles) : candidate
            let activity = Int(eligible[place])
            if (free &- needs[activity]) & guards == guards {
              fitting[fits] = Int32(place)
              fits += 1
              worst = max(worst, latest[activity])
            }
          }
          if fits == 0 { break }
          var chosen = 0
          if fits > 1 {
            var sum = 0.0
            for place in 0..<fits { sum += regret(worst, latest[Int(eligible[Int(fitting[place])])]) }
            var draw = generator.unit() * sum
            while chosen < fits - 1 {
              draw -= regret(worst, latest[Int(eligible[Int(fitting[chosen])])])
              if draw < 0 { break }
              chosen += 1
            }
          }
          let place = Int(fitting[chosen])
          let activity = Int(eligible[place])
          eligibles -= 1
          eligible[place] = eligible[eligibles]
          let finish = time + lengths[activity]
          finishes[activity] = finish
          length = max(length, finish)
          placed += 1
          if finish == time {
            release(activity)
          } else {
            free &-= needs[activity]
            active[actives] = Int32(activity)
            actives += 1
          }
        }
        if actives == 0 { break }
        time = Int32.max
        for place in 0..<actives { time = min(time, finishes[Int(active[place])]) }
        var place = 0
        while place < actives {
          let activity = Int(active[place])
          if finishes[activity] == time {
            actives -= 1
            active[place] = active[actives]
            free &+= needs[activity]
            release(activity)
          } else {
            place += 1
          }
        }
      }
      return SearchObjective(lateness: commitments.isEmpty ? 0 : lateness(finishes, length), length: length)
    }
  }

  private func regret(_ worst: Int32, _ latest: Int32) -> Double {
    let regret = Double(worst - latest) + 1
    return regret * regret
  }
}
