import PlanSolver
import PlanText

/// Drag (Devaux): how much earlier the project would end if an activity took no time, so what shortening it is worth.
package final class Drag: Sendable {
  private let decoder: OrderDecoder
  private let bounds: [Int32]
  private let origin: Int
  /// Even work with float may slow down other work by taking up people's time.
  package let countsWorkWithFloat: Bool
  /// The finish if everything takes as long as it does, in minutes since 1970-01-01T00:00 UTC.
  private let finish: Int

  package init(_ schedule: FinishedOrder) {
    var decoder = OrderDecoder(schedule)
    bounds = schedule.side.network.nodes.map(\.earliestStart)
    origin = schedule.problem.horizon.origin
    countsWorkWithFloat = schedule.needsDecoding
    finish = decoder.decode(from: bounds) ? decoder.end + origin : schedule.end + origin
    self.decoder = decoder
  }

  /// The project's finish with everything in the same order, without and with the length of one node.
  package func finishes(without node: NodeID) -> (without: Int, with: Int) {
    var shorter = decoder
    shorter.shrink(node)
    guard shorter.decode(from: bounds) else { return (finish, finish) }
    return (min(finish, shorter.end + origin), finish)
  }
}
