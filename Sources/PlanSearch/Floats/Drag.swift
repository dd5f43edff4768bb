import PlanSolver
import PlanText

/// Drag (Devaux): how much earlier the project would end if an activity took no time, so what shortening it is worth.
///
/// Where nothing but links, handovers and hours places work, most plans have a closed form, and the rest place again only what
/// moves. Where work shares people or limits, everything is decoded again.
package final class Drag: Sendable {
  private let decoder: OrderDecoder
  private let bounds: [Int32]
  private let origin: Int
  /// The finish if everything takes as long as it does, in minutes since 1970-01-01T00:00 UTC.
  private let finish: Int
  private let shortened: ShortenedOrder?
  private let paths: LongestPaths?

  package init(_ schedule: FinishedOrder) {
    var decoder = OrderDecoder(schedule)
    bounds = schedule.side.network.nodes.map(\.earliestStart)
    origin = schedule.problem.horizon.origin
    let isPlaced = decoder.decode(from: bounds)
    finish = (isPlaced ? decoder.end : schedule.end) + origin
    let isSimple = isPlaced && !schedule.needsDecoding && schedule.problem.steps.isEmpty
    shortened = isSimple ? ShortenedOrder(decoder) : nil
    paths = shortened == nil ? nil : LongestPaths(decoder)
    self.decoder = decoder
  }

  /// The project's finish with everything in the same order, without and with the length of one node.
  package func finishes(without node: NodeID) -> (without: Int, with: Int) {
    (min(finish, (end(without: node) ?? finish - origin) + origin), finish)
  }

  /// Nil if something cannot be placed.
  private func end(without node: NodeID) -> Int? {
    if let end = paths?.end(without: node) { return end }
    if let shortened { return shortened.end(without: node) }
    var shorter = decoder
    shorter.shrink(node)
    return shorter.decode(from: bounds) ? shorter.end : nil
  }
}
