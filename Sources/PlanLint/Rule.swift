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
    /// Forecast dates: its findings come and go with them, so they may be allowed ahead of time.
    case forecast
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
  /// The kinds of declarations that it judges: only these can allow its findings.
  package let about: KindSet
  package let code: Code
  /// True if better dates may give cause for a finding although first ones give none. Better dates are never later than
  /// what was promised, but some work may get other people or another time.
  package let mayAppear: @Sendable (_ facts: PlanFacts) -> Bool
  /// Returns findings in any order.
  package let run: @Sendable (_ facts: Facts, _ code: Code) -> [Diagnostic]

  package init(
    basis: Basis = .plan, about: KindSet, code: Code,
    mayAppear: @escaping @Sendable (_ facts: PlanFacts) -> Bool = { _ in false },
    run: @escaping @Sendable (_ facts: Facts, _ code: Code) -> [Diagnostic]
  ) {
    self.basis = basis
    self.about = about
    self.code = code
    self.mayAppear = mayAppear
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
    .lookalikeName,
    .undecidedWay,
    .idleWay,
    .currencyMissing,
    .overBudget,
    .accountOverplanned,
    .accountsExceedBudget,
    .unallocatedCost,
    .fundingShort,
  ]
}

/// Every code, in numeric order.
package enum Catalogue {
  package static let all: [Code] = (Code.syntax + Code.values + Code.names + Code.scheduling + [.idleAllowance] + Rule.all.map(\.code)).ordered {
    $0.number < $1.number
  }

  /// The stage that reports findings with a given code.
  package static func stage(of code: Code) -> FindingStage {
    if Code.syntax.contains(code) || Code.values.contains(code) { return .syntax }
    if Code.names.contains(code) { return .names }
    return Code.scheduling.contains(code) ? .schedule : .rules
  }

  /// The kinds of declarations that findings with a given code can be about; nil for any, and for records too.
  package static func kinds(of code: Code) -> KindSet? {
    if let rule = Rule.all.first(where: { $0.code == code }) { return rule.about }
    if code == .dateConflict { return .schedulable }
    if [.droppedName, .droppedTwice, .nothingLeft].contains(code) { return [.scenario] }
    return nil
  }

  /// True for checks of forecasts, whose findings come and go with the dates.
  package static func isForecast(_ code: Code) -> Bool {
    code == .dateConflict || Rule.all.first { $0.code == code }?.basis == .forecast
  }

  /// A code by number or name.
  package static func find(_ text: String) -> Code? {
    let number = text.uppercased()
    return all.first { $0.number == number || $0.name == text }
  }
}
