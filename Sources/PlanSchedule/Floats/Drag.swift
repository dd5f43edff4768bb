import PlanSolver

/// Drag (Devaux): how much earlier the project would end if an activity took no time, so what shortening it is worth.
final class Drag: Sendable {
  private let decoder: OrderDecoder
  private let bounds: [Int32]
  private let origin: Int
  /// Even work with float may slow down other work by taking up people's time.
  let countsWorkWithFloat: Bool
  /// The finish if everything takes as long as it does, in minutes since 1970-01-01T00:00 UTC.
  private let finish: Int

  init(_ schedule: FinishedOrder, _ placed: DecoderSide) {
    var decoder = OrderDecoder(schedule, placed)
    bounds = schedule.side.network.nodes.map(\.earliestStart)
    origin = schedule.problem.horizon.origin
    countsWorkWithFloat = schedule.needsDecoding
    finish = decoder.decode(from: bounds) ? decoder.end + origin : schedule.end + origin
    self.decoder = decoder
  }

  /// The project's finish with everything in the same order, without and with the length of one node.
  func finishes(without node: Int) -> (without: Int, with: Int) {
    var shorter = decoder
    shorter.shrink(node)
    guard shorter.decode(from: bounds) else { return (finish, finish) }
    return (min(finish, shorter.end + origin), finish)
  }
}

extension Schedule {
  /// How much earlier the project would end, in working minutes of its calendar, if an activity or its remaining work
  /// took no time and everything kept its order; and that finish, in minutes since 1970-01-01T00:00 UTC. Zero for
  /// completed or zero-length work and, unless people share their time, for work with float. Nil for phases, spanning
  /// activities and activities without dates.
  package func drag(_ activity: Int) -> (minutes: Int, finish: Int)? {
    guard hasDates(activity), !isSummary(activity), !isSpanning(activity) else { return nil }
    guard let drag = levelledDrag?.value, !progress(activity).isSettled, isCritical(activity) || drag.countsWorkWithFloat
    else { return (0, projectFinish) }
    let finishes = drag.finishes(without: restNode(activity))
    let calendar = calendars[CalendarBook.project]
    // With no work at all, the plan ends at the first hour in which it could have started.
    let first = min(calendar.nextWorking(network.network.projectStart), finishes.with)
    return (calendar.between(finishes.without, finishes.with), max(first, finishes.without))
  }
}
