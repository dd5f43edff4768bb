import PlanSolver

extension GridDecoder {
  package var hasParallelScheme: Bool { structure.classes.isEmpty }

  /// The parallel scheme with random choices: of the activities that fit, each is drawn with a probability proportional
  /// to the square of its regret by latest finish (Drexl 1991, Kolisch and Drexl 1996). Of many that could start, only
  /// some are tried, so a resource may be left unused for a while.
  package mutating func sample(
    using generator: inout SearchGenerator, into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    let latest = structure.latestFinishes
    return inParallel(.forward, into: finishes) { run in
      let fitting = run.spare
      while true {
        var fits = 0
        let isMany = run.eligibles > 2 * SearchTuning.mostCandidates
        for candidate in 0..<(isMany ? SearchTuning.mostCandidates : run.eligibles) {
          let place = isMany ? generator.below(run.eligibles) : candidate
          if run.fits(run.eligible[place]) {
            fitting[fits] = Int32(place)
            fits += 1
          }
        }
        if fits == 0 { return }
        let chosen = fits == 1 ? 0 : generator.regret(fits) { latest[Int(run.eligible[Int(fitting[$0])])] }
        let place = Int(fitting[chosen])
        let activity = run.eligible[place]
        run.eligibles -= 1
        run.eligible[place] = run.eligible[run.eligibles]
        run.start(activity)
      }
    }
  }

  /// The parallel scheme by a sequence: of the activities that fit, the first in the sequence starts first.
  package mutating func decodeInParallel(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    inParallel(direction, into: finishes) { run in
      let ranks = run.spare
      if run.placed == 0 {
        for (rank, activity) in sequence.enumerated() { ranks[Int(activity)] = Int32(rank) }
        run.sorted = 0
      }
      repeat {
        // Those that have become eligible go to their places.
        while run.sorted < run.eligibles {
          let activity = run.eligible[run.sorted]
          var place = run.sorted
          while place > 0 && ranks[Int(run.eligible[place - 1])] > ranks[Int(activity)] {
            run.eligible[place] = run.eligible[place - 1]
            place -= 1
          }
          run.eligible[place] = activity
          run.sorted += 1
        }
        let candidates = run.eligibles
        var kept = 0
        for place in 0..<candidates {
          let activity = run.eligible[place]
          if run.fits(activity) {
            // What it releases at once follows after the candidates.
            run.start(activity)
          } else {
            run.eligible[kept] = activity
            kept += 1
          }
        }
        let released = run.eligibles - candidates
        for place in 0..<released { run.eligible[kept + place] = run.eligible[candidates + place] }
        run.eligibles = kept + released
        run.sorted = kept
      } while run.sorted < run.eligibles
    }
  }

  /// The parallel schedule generation scheme: time moves from finish to finish, and at each of them `startAll` starts
  /// activities until none fits (Kolisch 1996).
  private mutating func inParallel(
    _ direction: SearchDirection, into finishes: UnsafeMutableBufferPointer<Int32>,
    _ startAll: (inout ParallelRun) -> Void
  ) -> SearchObjective {
    let isForward = direction == .forward
    let length = withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 * structure.count) { memory in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words) { free in
        full.withUnsafeBufferPointer { full in
          needs.withUnsafeBufferPointer { needs in
            structure.lengths.withUnsafeBufferPointer { lengths in
              (isForward ? structure.successorStarts : predecessorStarts).withUnsafeBufferPointer { starts in
                (isForward ? structure.successors : predecessors).withUnsafeBufferPointer { links in
                  free.baseAddress!.initialize(from: full.baseAddress!, count: words)
                  var run = ParallelRun(
                    count: structure.count, words: words, starts: starts.baseAddress!, links: links.baseAddress,
                    lengths: lengths.baseAddress!, needs: needs.baseAddress!, finishes: finishes.baseAddress!,
                    free: free.baseAddress!, memory: memory.baseAddress!)
                  repeat { startAll(&run) } while run.advance()
                  return run.length
                }
              }
            }
          }
        }
      }
    }
    return SearchObjective(lateness: isForward && !commitments.isEmpty ? lateness(finishes, length) : 0, length: length)
  }
}
