import Foundation

/// Seeds of random plans, in batches that run side by side. `PLANC_PLANS=3000..<9000` asks for others.
package enum Seeds {
  /// - Parameter atLeast: plans that a test needs to say something of all of them together; more are made where fewer
  ///   are asked for.
  package static func batches(_ usual: Range<Int>, parts: Int = 4, atLeast: Int = 0) -> [Range<Int>] {
    let stated = (ProcessInfo.processInfo.environment["PLANC_PLANS"] ?? "").components(separatedBy: "..<")
      .compactMap { Int($0) }
    let all = stated.count == 2 ? stated[0]..<max(stated[0] + atLeast, stated[1]) : usual
    let size = (all.count + parts - 1) / parts
    return stride(from: all.lowerBound, to: all.upperBound, by: max(1, size)).map { $0..<min($0 + size, all.upperBound) }
  }
}
