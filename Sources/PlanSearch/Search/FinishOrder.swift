import PlanSolver

/// Sorts activities by finish into a sequence that links and classes allow, in linear time: a radix sort by digits.
/// Ties keep a topological order.
struct FinishOrder: ~Copyable {
  private static let digitBits: Int32 = 11
  private let structure: SequenceStructure
  /// One topological order of the network and one of its mirror.
  private let topological: [Int32]
  private let mirrored: [Int32]
  private let spare: UnsafeMutableBufferPointer<Int32>
  private let buckets: UnsafeMutableBufferPointer<Int32>

  init(_ structure: SequenceStructure) {
    self.structure = structure
    topological = SequenceStructure.topologicalOrder(
      successorStarts: structure.successorStarts, successors: structure.successors)
    mirrored = topological.reversed()
    spare = .allocate(capacity: structure.count)
    buckets = .allocate(capacity: 1 << Int(FinishOrder.digitBits) + 1)
  }

  deinit {
    spare.deallocate()
    buckets.deallocate()
  }

  /// Finishes that are earlier than those of predecessors are raised to them.
  /// - Parameter greatest: the greatest finish.
  func sort(
    _ finishes: UnsafeMutablePointer<Int32>, greatest: Int32, _ direction: SearchDirection,
    into sequence: UnsafeMutablePointer<Int32>
  ) {
    let base = direction == .forward ? topological : mirrored
    let count = base.count
    if !structure.isOrderedByFinish { mend(finishes, direction) }
    base.withUnsafeBufferPointer { base in
      var from = base.baseAddress!
      var passes = 1
      while passes < 3 && greatest >> (Int32(passes) * FinishOrder.digitBits) > 0 { passes += 1 }
      let hasClasses = !structure.classes.isEmpty
      // The last pass must end in `sequence`.
      var intoSequence = (passes + (hasClasses ? 1 : 0)) % 2 == 1
      for pass in 0..<passes {
        let into = intoSequence ? sequence : spare.baseAddress!
        let shift = Int32(pass) * FinishOrder.digitBits
        distribute(from, into, count, bound: Int(min(greatest >> shift, 1 << FinishOrder.digitBits - 1)) + 1) {
          Int((finishes[$0] >> shift) & (1 << FinishOrder.digitBits - 1))
        }
        from = UnsafePointer(into)
        intoSequence.toggle()
      }
      if hasClasses { distributeByClass(from, sequence, direction) }
    }
  }

  /// Puts classes in order and keeps the order within each.
  func groupByClass(_ sequence: UnsafeMutablePointer<Int32>, _ direction: SearchDirection) {
    if structure.classes.isEmpty { return }
    let spare = spare.baseAddress!
    spare.update(from: sequence, count: structure.count)
    distributeByClass(spare, sequence, direction)
  }

  private func distributeByClass(
    _ from: UnsafePointer<Int32>, _ into: UnsafeMutablePointer<Int32>, _ direction: SearchDirection
  ) {
    structure.classes.withUnsafeBufferPointer { classes in
      distribute(from, into, structure.count, bound: 256) {
        direction == .forward ? Int(classes[$0]) : 255 - Int(classes[$0])
      }
    }
  }

  /// Stable distribution by `key`, which is below `bound`.
  @inline(__always)
  private func distribute(
    _ from: UnsafePointer<Int32>, _ into: UnsafeMutablePointer<Int32>, _ count: Int, bound: Int,
    key: (Int) -> Int
  ) {
    let buckets = buckets.baseAddress!
    buckets.update(repeating: 0, count: bound + 1)
    for place in 0..<count { buckets[key(Int(from[place])) &+ 1] &+= 1 }
    for bucket in 1..<bound { buckets[bucket] &+= buckets[bucket &- 1] }
    for place in 0..<count {
      let activity = from[place]
      let bucket = key(Int(activity))
      into[Int(buckets[bucket])] = activity
      buckets[bucket] &+= 1
    }
  }

  private func mend(_ keys: UnsafeMutablePointer<Int32>, _ direction: SearchDirection) {
    let starts = structure.successorStarts.span
    let links = structure.successors.span
    let base = (direction == .forward ? topological : mirrored).span
    for place in base.indices {
      let activity = Int(base[place])
      for link in Int(starts[activity])..<Int(starts[activity + 1]) {
        let successor = Int(links[link])
        switch direction {
        case .forward: keys[successor] = max(keys[successor], keys[activity])
        case .backward: keys[activity] = max(keys[activity], keys[successor])
        }
      }
    }
  }
}
