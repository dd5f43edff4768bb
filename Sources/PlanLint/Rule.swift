import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// A check of a readable plan. Its code holds the text of `planc explain`; its examples are its tests.
package struct Rule: Sendable {
  /// What a rule needs.
  package enum Basis: Sendable, Equatable {
    case plan
    case dates
    /// Forecast dates: its findings come and go with them, so declarations of the kinds that they can be about may
    /// allow them ahead of time.
    case forecast(about: KindSet)
    /// It finds something without dates, and more with them.
    case planThenDates

    /// True when it finds nothing without dates.
    package var needsDates: Bool {
      switch self {
      case .dates, .forecast: true
      case .plan, .planThenDates: false
      }
    }
  }

  package let basis: Basis
  package let code: Code
  /// Returns findings in any order.
  package let run: @Sendable (_ facts: Facts, _ code: Code) -> [Diagnostic]

  package init(
    basis: Basis = .plan, code: Code, run: @escaping @Sendable (_ facts: Facts, _ code: Code) -> [Diagnostic]
  ) {
    self.basis = basis
    self.code = code
    self.run = run
  }

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

  /// The stage that reports findings with a given code.
  package static func stage(of code: Code) -> FindingStage {
    if Code.syntax.contains(code) || Code.values.contains(code) { return .syntax }
    if Code.names.contains(code) { return .names }
    return Code.scheduling.contains(code) ? .schedule : .rules
  }

  /// A code by number or name.
  package static func find(_ text: String) -> Code? {
    let number = text.uppercased()
    return all.first { $0.number == number || $0.name == text }
  }
}
