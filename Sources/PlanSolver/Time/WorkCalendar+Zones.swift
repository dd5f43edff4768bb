import PlanText

/// Calendars whose hours are local to a zone.
extension WorkCalendar {
  /// The segments of the zone with their coordinates, and the point from which they repeat.
  func segments(of zone: Zone) -> ([Segment], [Patch], Repetition) {
    let stretches = stretches(of: zone)
    var segments: [Segment] = []
    var patches: [Patch] = []
    segments.reserveCapacity(stretches.count)
    for (index, stretch) in stretches.enumerated() {
      guard let last = segments.last else {
        segments.append(Segment(start: stretch.start, offset: stretch.offset, workBefore: .min, shift: 0))
        continue
      }
      var before =
        last.patch < 0
        ? local.work(at: stretch.start + last.offset) + last.shift : last.workBefore + patches[Int(last.patch)].minutes
      var start = stretch.start
      let next = index + 1 < stretches.count ? stretches[index + 1].start : Int.max
      if let patch = patch(stretches[index - 1].offset, stretch, until: next, zone) {
        segments.append(
          Segment(start: start, offset: stretch.offset, workBefore: before, shift: 0, patch: Int32(patches.count)))
        patches.append(patch)
        before += patch.minutes
        start = min(start + abs(stretch.offset - stretches[index - 1].offset), next)
        if start == next { continue }
      }
      segments.append(
        Segment(
          start: start, offset: stretch.offset, workBefore: before,
          shift: before - local.work(at: start + stretch.offset)))
    }
    guard let first = zone.cycleStart, segments.count > 1 else { return (segments, patches, Repetition()) }
    let start = first + cyclesBeforeRepetition(from: first) * Zone.cycle
    let end = start + Zone.cycle
    let work = Self.zonedWork(at: end, segments, patches, self)
    return (
      segments, patches,
      Repetition(end: end, workBefore: work, workInCycle: work - Self.zonedWork(at: start, segments, patches, self))
    )
  }

  /// Working time after a clock change, for as long as the skipped or repeated time; nil if it equals that of local
  /// time, as for all hours that are not being worked during a change.
  private func patch(_ before: Int, _ stretch: Zone.Stretch, until next: Int, _ zone: Zone) -> Patch? {
    let step = stretch.offset - before
    let (first, last) = (stretch.start + min(before, stretch.offset), stretch.start + max(before, stretch.offset))
    let inside = local.work(at: last) - local.work(at: first)
    if inside == 0 || step < 0 && inside == -step { return nil }
    let window = stretch.start..<min(stretch.start + abs(step), next)
    var ranges: [Range<Int>] = []
    let day = MinuteRanges.minutesPerDay
    for number in Self.dayNumber(first) - 1...Self.dayNumber(last + abs(step)) + 1 {
      for hours in hours(onDay: number).ranges {
        let start = zone.utcMinutes(ofLocal: number * day + hours.lowerBound)
        let end = zone.utcMinutes(ofLocal: number * day + hours.upperBound)
        if start < end { ranges.append(start..<end) }
      }
    }
    return Patch(ranges: InstantRanges(ranges).clipped(to: window).ranges)
  }

  static func dayNumber(_ local: Int) -> Int {
    local >= 0 ? local / MinuteRanges.minutesPerDay : -((MinuteRanges.minutesPerDay - 1 - local) / MinuteRanges.minutesPerDay)
  }

  /// The zone's stretches until everything repeats: from some point on the clock changes do, and after the last
  /// exception the week does.
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

  /// Cycles between an instant and the last exception. Plans contain no dates after the year 9999, so there are few.
  private func cyclesBeforeRepetition(from start: Int) -> Int {
    guard local.lastEnd > start - Zone.offsetLimit else { return 0 }
    return min(25, (local.lastEnd + Zone.offsetLimit - start) / Zone.cycle + 1)
  }

  // MARK: Conversion

  func zonedWork(at instant: Int) -> Int {
    guard instant >= repetition.end else { return Self.zonedWork(at: instant, segments, patches, self) }
    let cycles = (instant - repetition.end) / Zone.cycle + 1
    return Self.zonedWork(at: instant - cycles * Zone.cycle, segments, patches, self) + cycles * repetition.workInCycle
  }

  private static func zonedWork(
    at instant: Int, _ segments: [Segment], _ patches: [Patch], _ calendar: WorkCalendar
  ) -> Int {
    let segment = segments.withUnsafeBufferPointer { $0[Self.last(in: $0) { $0.start <= instant }] }
    if segment.patch >= 0 {
      return patches[Int(segment.patch)].ranges.reduce(segment.workBefore) {
        $0 + max(0, min(instant, $1.upperBound) - $1.lowerBound)
      }
    }
    return calendar.local.work(at: instant + segment.offset) + segment.shift
  }

  func zonedStart(of work: Int) -> Int {
    var cycles = 0
    if work >= repetition.workBefore, repetition.workInCycle > 0 {
      cycles = (work - repetition.workBefore) / repetition.workInCycle + 1
      if cycles > Self.never / Zone.cycle { return Self.never }
    }
    let work = work - cycles * repetition.workInCycle
    let segment = segments.withUnsafeBufferPointer { $0[Self.last(in: $0) { $0.workBefore <= work }] }
    if segment.patch >= 0 {
      var left = work - segment.workBefore
      for range in patches[Int(segment.patch)].ranges {
        if left < range.count { return range.lowerBound + left + cycles * Zone.cycle }
        left -= range.count
      }
    }
    let local = self.local.start(of: work - segment.shift)
    if local >= Self.never || local <= Self.always { return local }
    return local - segment.offset + cycles * Zone.cycle
  }

  /// The last segment that satisfies a condition which holds for a prefix of them; the first one for everything before it.
  @inline(__always)
  private static func last(in list: UnsafeBufferPointer<Segment>, where holds: (borrowing Segment) -> Bool) -> Int {
    max(0, list.lastIndex(ofPrefixWhere: holds))
  }

  /// The segment around an instant: its offset, its end, and its working time if that differs from local time's.
  func zoneSpan(at instant: Int) -> (end: Int, offset: Int, patch: [Range<Int>]?) {
    guard isZoned else { return (.max, 0, nil) }
    let shift = instant < repetition.end ? 0 : ((instant - repetition.end) / Zone.cycle + 1) * Zone.cycle
    let index = segments.withUnsafeBufferPointer { Self.last(in: $0) { $0.start <= instant - shift } }
    let next = index + 1 < segments.count ? segments[index + 1].start : repetition.end
    let patch = segments[index].patch < 0 ? nil : patches[Int(segments[index].patch)].ranges.map { $0.lowerBound + shift..<$0.upperBound + shift }
    return (next == .max ? .max : next + shift, segments[index].offset, patch)
  }
}
