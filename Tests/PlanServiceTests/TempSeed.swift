import PlanTesting
import Testing
import Foundation
@Test func writeSeeds() throws {
  for seed in [42, 43, 48, 70, 79, 87, 157, 167, 186, 195] { try RandomPlan(seed: UInt64(seed)).text.write(toFile: "/tmp/t/s\(seed).plan", atomically: true, encoding: .utf8) }
}
