import PlanModel

/// Calendars whose hours are local to a zone.
extension WorkCalendar {
  /// The segments of the zone with their coordinates, and from where on they repeat.
  func segments(of zone: Zone) -> ([Segment], Repetition) {
    let stretches = stretches(of: zone)
    var segments: [Segment] = []
    segments.reserveCapacity(stretches.count)
    for stretch in stretches {
      guard let last = segments.last else {
        segments.append(Segment(start: stretch.start, offset: stretch.offset, workBefore: .min, shift: 0))
        continue
      }
      let before = localWork(at: stretch.start + last.offset) + last.shift
      segments.append(
        Segment(
          start: stretch.start, offset: stretch.offset, workBefore: before,
          shift: before - localWork(at: stretch.start + stretch.offset)))
    }
    guard let first = zone.cycleStart, segments.count > 1 else { return (segments, Repetition()) }
    let start = first + cyclesBeforeRepetition(from: first) * Zone.cycle
    let end = start + Zone.cycle
    let work = Self.zonedWork(at: end, segments, self)
    return (
      segments,
      Repetition(end: end, workBefore: work, workInCycle: work - Self.zonedWork(at: start, segments, self))
    )
  }

  /// The zone's stretches until everything repeats: its changes do so from some time on, and the week does behind
  /// the last exception.
  private func stretches(of zone: Zone) -> [Zone.Stretch] {
    guard let start = zone.cycleStart else { return zone.stretches }
    let listed = zone.stretches.filter { $0.start < start + Zone.cycle }
    let repeated = listed.filter { $0.start >= start }
    var result = listed
    for cycle in 0..<cyclesBeforeRepetition(from: start) {
      for stretch in repeated {
        result.append(Zone.Stretch(start: stretch.start + (cycle + 1) * Zone.cycle, offset: stretch.offset))
      }
    }
    return result
  }

  /// Cycles between an instant and the last exception. Plans hold no dates after the year 9999, so there are few.
  private func cyclesBeforeRepetition(from start: Int) -> Int {
    guard let last = interruptions.last, last.end + Zone.offsetLimit > start else { return 0 }
    return min(25, (last.end + Zone.offsetLimit - start) / Zone.cycle + 1)
  }

  // MARK: Conversion

  func zonedWork(at instant: Int) -> Int {
    guard instant >= repetition.end else { return Self.zonedWork(at: instant, segments, self) }
    let cycles = (instant - repetition.end) / Zone.cycle + 1
    return Self.zonedWork(at: instant - cycles * Zone.cycle, segments, self) + cycles * repetition.workInCycle
  }

  private static func zonedWork(at instant: Int, _ segments: [Segment], _ calendar: WorkCalendar) -> Int {
    let segment = segments.withUnsafeBufferPointer { $0[last(in: $0) { $0.start <= instant }] }
    return calendar.localWork(at: instant + segment.offset) + segment.shift
  }

  func zonedStart(of work: Int) -> Int {
    var cycles = 0
    if work >= repetition.workBefore, repetition.workInCycle > 0 {
      cycles = (work - repetition.workBefore) / repetition.workInCycle + 1
      if cycles > Self.never / Zone.cycle { return Self.never }
    }
    let work = work - cycles * repetition.workInCycle
    let segment = segments.withUnsafeBufferPointer { $0[Self.last(in: $0) { $0.workBefore <= work }] }
    let local = localStart(of: work - segment.shift)
    if local >= Self.never || local <= Self.always { return local }
    return local - segment.offset + cycles * Zone.cycle
  }

  /// The last segment for which a condition holds that is true for the first ones.
  @inline(__always)
  private static func last(in list: UnsafeBufferPointer<Segment>, where holds: (borrowing Segment) -> Bool) -> Int {
    var low = 0
    var count = list.count
    while count > 1 {
      let half = count / 2
      low = holds(list[low + half]) ? low + half : low
      count -= half
    }
    return low
  }

  /// The segment around an instant: its offset, and where it ends.
  func zoneSpan(at instant: Int) -> (end: Int, offset: Int) {
    guard isZoned else { return (.max, 0) }
    let shift = instant < repetition.end ? 0 : ((instant - repetition.end) / Zone.cycle + 1) * Zone.cycle
    let index = segments.withUnsafeBufferPointer { Self.last(in: $0) { $0.start <= instant - shift } }
    let next = index + 1 < segments.count ? segments[index + 1].start : repetition.end
    return (next == .max ? .max : next + shift, segments[index].offset)
  }
}
