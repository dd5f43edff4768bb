import Foundation
import PlanAnalysis
@testable import PlanFormats
import PlanModel
import PlanSchedule
import PlanTesting
import PlanViews
import Testing

/// What people work day by day adds up to what JSON says that they work.
struct WorkloadSumTests {
  private struct Document: Decodable {
    struct Activity: Decodable {
      struct Assignment: Decodable {
        let resource: String?
        let workMinutes: Int?
      }

      let id: String
      let start: String?
      let assignments: [Assignment]?
    }

    let activities: [Activity]
  }

  @Test(arguments: Seeds.batches(0..<40)) func sumsAreThoseOfJSON(seeds: Range<Int>) throws {
    for seed in seeds {
      guard let input = try? FormatFixture.quickInput(RandomPlan(seed: UInt64(seed)).text) else { continue }
      let document = try JSONDecoder().decode(Document.self, from: Data(FormatFixture.text(.json, input).utf8))
      var stated: [String: Int] = [:]
      for activity in document.activities where activity.start != nil {
        for assignment in activity.assignments ?? [] {
          guard let resource = assignment.resource, let work = assignment.workMinutes else { continue }
          stated["\(activity.id) by \(resource)", default: 0] += work
        }
      }
      let plan = input.facts.plan
      var found: [String: Int] = [:]
      for member in input.facts.workload.members where plan[member.resource].kind != .equipment {
        for part in member.parts {
          let id = plan.activities[part.activity].id
          guard plan[id].kind == .task else { continue }
          found["\(plan.path(id)) by \(plan.path(member.resource))", default: 0] += part.minutes
        }
      }
      for key in Set(stated.keys).union(found.keys) {
        let (one, other) = (stated[key] ?? 0, found[key] ?? 0)
        // JSON rounds what several do of one task so that it adds up.
        #expect(abs(one - other) <= 1, "seed \(seed): \(key) \(one) in JSON, \(other) by day")
      }
    }
  }
}
