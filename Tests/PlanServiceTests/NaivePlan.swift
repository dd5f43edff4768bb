import PlanSyntax
import PlanTesting

/// A plan of tasks that share nobody and nothing, scheduled minute by minute: slow, and written from the reference
/// alone.
///
/// People of the project work from Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00; the project starts on Monday,
/// 2 March 2026. Instants are minutes from the beginning of that day.
struct NaivePlan {
  struct Link {
    var source: Int
    var leavesStart = false
    var bindsFinish = false
    /// Minutes.
    var lag = 0
    var isElapsedLag = false
  }

  struct Item {
    /// Minutes; 0 for a milestone.
    var length: Int
    var isElapsed = false
    var links: [Link] = []
    /// Days of March that a limit names.
    var startFrom: Int?
    var startBy: Int?
    var finishBy: Int?

    var isMilestone: Bool { length == 0 }
  }

  var items: [Item] = []

  // MARK: Working time

  private static let horizon = 120 * 1440
  private static let isWorking: [Bool] = (0..<horizon).map { minute in
    let (day, clock) = minute.quotientAndRemainder(dividingBy: 1440)
    return day % 7 < 5 && (480..<720 ~= clock || 780..<1020 ~= clock)
  }

  /// The worked minutes, and how many of them are over at the beginning of each minute.
  private static let minutes = isWorking.indices.filter { isWorking[$0] }
  private static let over: [Int] = isWorking.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 1 : 0)) }

  static func working(from first: Int, to last: Int) -> Int { over[max(first, last)] - over[first] }

  private static func nextWorking(_ instant: Int) -> Int {
    over[instant] < minutes.count ? minutes[over[instant]] : horizon
  }

  /// The end of the last worked minute that is over.
  private static func lastWorked(_ instant: Int) -> Int { over[instant] > 0 ? minutes[over[instant] - 1] + 1 : 0 }

  /// That many worked minutes after an instant, or before it.
  private static func move(_ instant: Int, by count: Int) -> Int {
    if count == 0 { return instant }
    let target = over[max(instant, 0)] + count
    if count > 0 { return minutes[target - 1] + 1 }
    return target < 0 ? -1 : minutes[target]
  }

  // MARK: Dates

  typealias Dates = [(start: Int, finish: Int)]

  /// Everything as early as it can be, and one item not before an instant; the others not before those dates.
  func dates(delaying late: Int? = nil, to instant: Int = 0, notBefore floor: Dates? = nil) -> Dates {
    var result: Dates = []
    for (index, item) in items.enumerated() {
      var start = max(item.isMilestone ? -1 : 0, floor?[index].start ?? -1, late == index ? instant : -1)
      if let day = item.startFrom { start = max(start, (day - 2) * 1440) }
      var needed = -1_000_000
      var ending = -1_000_000
      for link in item.links {
        let end = link.leavesStart ? result[link.source].start : result[link.source].finish
        let bound = link.lag == 0 ? end : link.isElapsedLag ? end + link.lag : Self.move(end, by: link.lag)
        if !link.bindsFinish {
          start = max(start, bound)
        } else if link.leavesStart || link.lag != 0 && !link.isElapsedLag {
          needed = max(needed, bound)
        } else {
          ending = max(ending, bound)
        }
      }
      if item.isMilestone || item.isElapsed || ending < 0 || Self.lastWorked(ending) == ending {
        result.append(place(item, start, max(needed, ending)))
        continue
      }
      // Its last minute is done after that.
      let first = Self.move(Self.nextWorking(ending) + 1, by: -item.length)
      result.append(self.place(item, max(start, first), needed))
    }
    return result
  }

  private func place(_ item: Item, _ start: Int, _ needed: Int) -> (start: Int, finish: Int) {
    if item.isMilestone {
      // One that no link holds begins the first working day.
      let instant = max(start, needed)
      return instant < 0 ? (Self.nextWorking(0), Self.nextWorking(0)) : (instant, instant)
    }
    if item.isElapsed {
      let first = max(start, needed - item.length)
      return (first, first + item.length)
    }
    // Hours of rest before it has to end do not count.
    let worked = needed >= 0 && !Self.isWorking[needed] ? Self.lastWorked(needed) : needed
    var first = Self.nextWorking(start)
    if Self.move(first, by: item.length) < worked {
      first = Self.nextWorking(max(first, Self.move(worked, by: -item.length)))
    }
    return (first, Self.move(first, by: item.length))
  }

  /// The instant by which something is kept, for all that is kept in a schedule.
  private func promises(_ dates: Dates) -> [(item: Int, isStart: Bool, instant: Int)] {
    items.indices.flatMap { index -> [(item: Int, isStart: Bool, instant: Int)] in
      var result: [(item: Int, isStart: Bool, instant: Int)] = []
      if let day = items[index].startBy, dates[index].start < (day - 1) * 1440 { result.append((index, true, (day - 1) * 1440 - 1)) }
      if let day = items[index].finishBy, dates[index].finish <= (day - 1) * 1440 { result.append((index, false, (day - 1) * 1440)) }
      return result
    }
  }

  /// The last place of an item that harms nothing, found by halving.
  func last(_ item: Int, isFree: Bool) -> (start: Int, finish: Int) {
    let now = dates()
    let end = now.map(\.finish).max() ?? 0
    let promises = promises(now)
    func isHarmless(_ instant: Int) -> (start: Int, finish: Int)? {
      let then = dates(delaying: item, to: instant, notBefore: now)
      let keepsAll = then.allSatisfy { $0.finish <= end }
        && promises.allSatisfy { ($0.isStart ? then[$0.item].start : then[$0.item].finish) <= $0.instant }
      let movesNothing = then.indices.allSatisfy { $0 == item || then[$0].finish <= now[$0].finish }
      return keepsAll && (!isFree || movesNothing) ? then[item] : nil
    }
    var (best, low, high) = (now[item], now[item].start, end + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if let place = isHarmless(middle) { (best, low) = (place, middle) } else { high = middle }
    }
    return best
  }
}

extension NaivePlan {
  /// 2 to 9 items with links of every kind.
  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    for index in 0..<number(2...9) {
      var item = Item(length: 60 * number(1...30))
      if index > 0, random.once(in: 6) {
        item.length = 0
      } else if random.once(in: 5) {
        item.isElapsed = true
      }
      for _ in 0..<number(item.isMilestone ? 1...2 : 0...2) where index > 0 {
        var link = Link(source: number(0...index - 1))
        link.leavesStart = random.once(in: 4)
        link.bindsFinish = random.once(in: 4)
        // Before the project there is nothing to count.
        if random.once(in: 3) { link.lag = 60 * number(link.leavesStart ? 1...12 : 1...30) } else if random.once(in: 5) { link.lag = -60 }
        link.isElapsedLag = link.lag > 0 && random.once(in: 3)
        if !item.links.contains(where: { $0.source == link.source }) { item.links.append(link) }
      }
      if !item.isMilestone {
        if random.once(in: 10) { item.startFrom = number(3...9) }
        if item.startFrom == nil, random.once(in: 10) { item.startBy = number(3...13) }
        if item.startFrom == nil, random.once(in: 6) { item.finishBy = number(3...16) }
      }
      items.append(item)
    }
  }

  var text: String {
    func date(_ day: Int) -> String { "2026-03-\(day < 10 ? "0" : "")\(day)" }
    let lines = items.enumerated().map { index, item in
      var properties = item.isMilestone ? [] : ["duration \(item.length / 60)h\(item.isElapsed ? " elapsed" : "")"]
      for link in item.links {
        var text = "\(link.bindsFinish ? "finish after" : "after") t\(link.source)\(link.leavesStart ? " starts" : "")"
        if link.lag != 0 { text += " \(link.lag > 0 ? "+" : "-") \(abs(link.lag) / 60)h\(link.isElapsedLag ? " elapsed" : "")" }
        properties.append(text)
      }
      if let day = item.startFrom { properties.append("start from \(date(day))") }
      if let day = item.startBy { properties.append("start by \(date(day))") }
      if let day = item.finishBy { properties.append("finish by \(date(day))") }
      return "\(item.isMilestone ? "milestone" : "task") t\(index) { \(properties.joined(separator: " ; ")) }"
    }
    return "project p { start 2026-03-02 }\n" + lines.joined(separator: "\n") + "\n"
  }
}
