import PlanModel
import PlanSchedule
import PlanText

/// A check of a plan that can be read. Its code holds what `planc explain` shows; its examples are its tests.
package struct Rule: Sendable {
  package let code: Code
  /// Findings, in any order. Works without a schedule where it can.
  package let run: @Sendable (_ context: RuleContext, _ code: Code) -> [Diagnostic]

  package static let all: [Rule] = [
    .noEstimate,
    .deadlineMissed,
    .projectLate,
    .outOfSequence,
    .futureActual,
    .progressConflict,
    .finishedBeforeStarted,
    .progressBackwards,
    .misplacedProgress,
    .sprintSlip,
    .outlineNear,
    .externalUnconfirmed,
    .assignedWhileAbsent,
    .splitOverOpenings,
    .contradictoryLimits,
    .withoutEffect,
    .overlappingAvailability,
    .shareAboveAvailability,
    .missingSkill,
    .idleRecurrence,
    .openAndClosed,
    .overfullRecurrence,
    .emptyPhase,
    .progressWithoutStatusDate,
    .brokenOutage,
  ]
}

/// What a rule looks at.
package struct RuleContext: Sendable {
  package let plan: Plan
  /// Nil when activities wait for each other in a circle.
  package let schedule: Schedule?
  package let progress: ProgressBook

  package init(plan: Plan, schedule: Schedule?, options: SchedulingOptions = SchedulingOptions()) {
    self.plan = plan
    self.schedule = schedule
    progress = schedule?.progress ?? ProgressBook(plan, asOf: options.statusDate ?? plan.project?.statusDate)
  }
}

/// Every code, in numeric order.
package enum Catalogue {
  package static let all: [Code] = (Code.syntax + Code.names + Code.scheduling + [.idleAllowance] + Rule.all.map(\.code)).sorted {
    $0.number < $1.number
  }

  /// A code by number or name.
  package static func find(_ text: String) -> Code? {
    let number = text.uppercased()
    return all.first { $0.number == number || $0.name == text }
  }
}
