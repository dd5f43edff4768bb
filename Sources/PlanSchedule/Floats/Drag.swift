import PlanSolver

/// How much earlier the project would end if an activity took no time (Devaux): where a day is worth buying.
final class Drag: Sendable {
  private let decoder: OrderDecoder
  private let bounds: [Int32]
  private let origin: Int
  /// Even work with float may slow other work, of which it takes people's time.
  let countsWorkWithFloat: Bool
  /// The finish when all take the time that they take, in minutes since 1970-01-01T00:00 UTC.
  private let finish: Int

  init(_ schedule: FinishedOrder, _ placed: DecoderSide) {
    var decoder = OrderDecoder(schedule, placed)
    bounds = schedule.side.network.nodes.map(\.earliestStart)
    origin = schedule.problem.horizon.origin
    countsWorkWithFloat = schedule.needsDecoding
    finish = decoder.decode(from: bounds) ? decoder.end + origin : schedule.end + origin
    self.decoder = decoder
  }

  /// The finish of the project with all in the same order and one node without length, and the finish with it.
  func finishes(without node: Int) -> (without: Int, with: Int) {
    var shorter = decoder
    shorter.shrink(node)
    guard shorter.decode(from: bounds) else { return (finish, finish) }
    return (min(finish, shorter.end + origin), finish)
  }
}

extension Schedule {
  /// By how much the project would end earlier if an activity, or what is left of it, took no time, with everything in
  /// the order in which it is, and when: working minutes of the project's calendar, and the finish in minutes since
  /// 1970-01-01T00:00 UTC. Nothing is to be gained from what takes no time or has happened, nor, but where people share
  /// their time, from what has float. Nil for phases, what spans others, and what has no dates.
  package func drag(_ activity: Int) -> (minutes: Int, finish: Int)? {
    guard hasDates(activity), !isSummary(activity), !isSpanning(activity) else { return nil }
    guard let drag = levelledDrag?.value, !progress(activity).isSettled, isCritical(activity) || drag.countsWorkWithFloat
    else { return (0, projectFinish) }
    let finishes = drag.finishes(without: restNode(activity))
    let calendar = calendars[CalendarBook.project]
    // Without anything the plan ends with the first hour in which it could have begun.
    let first = min(calendar.nextWorking(network.network.projectStart), finishes.with)
    return (calendar.between(finishes.without, finishes.with), max(first, finishes.without))
  }
}
