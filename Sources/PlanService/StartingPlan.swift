import PlanModel
import PlanText

/// The plan that `planc new` writes: small, real, and clean under lint.
package enum StartingPlan {
  package static func text(start: Day) -> String {
    """
    # A plan to start from. Change the names, the estimates and the order; planc does the rest.
    #   planc lint FILE                       check it
    #   planc compile FILE --to schedule      see the dates
    syntax 1

    project my-project "My project" {
      start \(start.iso)
      finish by \(start.advanced(by: 63).iso)
      manager ana
      currency EUR
    }

    objective benefit "What will be better afterwards" {
      measure "How we will know"
      owner ana
    }

    deliverable result "What we hand over" {
      for benefit
      accept "What must be true for it to be accepted"
    }

    person ana "Ana Example" { rate 80 EUR/h }
    person ben "Ben Example" { rate 70 EUR/h }

    phase prepare "Prepare" {
      task scope "Agree on the scope" {
        effort 2d..3d..5d
        assign ana
      }

      task design "Design the solution" {
        effort 3d..5d..8d
        after scope
        assign ben
      }
    }

    phase build "Build" {
      after prepare

      task make "Make it" {
        effort 8d..10d..15d
        assign ben
      }

      task try-out "Try it out with users" {
        duration 1w
        after make
        assign ana 50%
      }
    }

    task hand-over "Hand it over" {
      effort 1d
      after build
      assign ana
      delivers result
    }

    milestone done "Project closed" {
      after hand-over
    }

    """
  }
}

extension Day {
  /// Parses `2026-03-02`; nil for anything else and for days that do not exist, or not in a plan.
  package init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), Day.years.contains(year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
