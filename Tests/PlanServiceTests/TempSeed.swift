import PlanTesting
import Testing
import Foundation
@Test func writeSeeds() throws {
  for seed in [1155, 1336] { try RandomPlan(seed: UInt64(seed)).text.write(toFile: "/tmp/t/s\(seed).plan", atomically: true, encoding: .utf8) }
}
