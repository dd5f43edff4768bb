import Foundation

/// Seeds of random plans, in batches that run in parallel. `PLANC_PLANS=3000..<9000` selects others.
package enum Seeds {
  /// - Parameter atLeast: the plans that a test needs to say something about all of them; more are generated if fewer
  ///   are requested.
  package static func batches(_ usual: Range<Int>, parts: Int = 4, atLeast: Int = 0) -> [Range<Int>] {
    let stated = (ProcessInfo.processInfo.environment["PLANC_PLANS"] ?? "").components(separatedBy: "..<")
      .compactMap { Int($0) }
    let all = stated.count == 2 ? stated[0]..<max(stated[0] + atLeast, stated[1]) : usual
    let size = (all.count + parts - 1) / parts
    return stride(from: all.lowerBound, to: all.upperBound, by: max(1, size)).map { $0..<min($0 + size, all.upperBound) }
  }
}
