import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanText

/// A check of a readable plan. Its code holds the text of `planc explain`; its examples are its tests.
package struct Rule: Sendable {
  package let code: Code
  /// Returns findings in any order. Works without a schedule if possible.
  package let run: @Sendable (_ facts: Facts, _ code: Code) -> [Diagnostic]

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

/// Every code, in numeric order.
package enum Catalogue {
  package static let all: [Code] = (Code.syntax + Code.values + Code.names + Code.scheduling + [.idleAllowance] + Rule.all.map(\.code)).sorted {
    $0.number < $1.number
  }

  /// A code by number or name.
  package static func find(_ text: String) -> Code? {
    let number = text.uppercased()
    return all.first { $0.number == number || $0.name == text }
  }
}
