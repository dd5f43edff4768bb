import PlanTesting
import Testing
import Foundation
@Test func writeSeeds() throws {
  for seed in [4, 11, 15, 21] { try RandomPlan(seed: UInt64(seed)).text.write(toFile: "/tmp/t/s\(seed).plan", atomically: true, encoding: .utf8) }
}
