/// The kinds of declarations. The raw values are the keywords of the language.
package enum DeclarationKind: String, CaseIterable, Sendable {
  case project, charter, feasibility, option, objective
  case requirement, deliverable, excluded, assumption, constraint
  case calendar, window, system
  case person, role, team, equipment, material, software, vendor
  case stakeholder, communication
  case phase, task, milestone, gate, external, meeting, routine, use, sprint
  case budget, account, charge, contract
  case risk, issue, change, decision, action, lesson, compliance, benchmark, handover
  case template, baseline, scenario, view, portfolio

  package var keyword: String { rawValue }
  /// Its position in the list above, which is how Swift stores it; `KeywordNumberTests` holds this to be true.
  package var number: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  /// Names are unique within a family.
  package enum Family: UInt8, Sendable, CaseIterable {
    case work, people, register
  }

  package var family: Family {
    switch self {
    case .phase, .task, .milestone, .gate, .external, .meeting, .routine, .use: .work
    case .person, .role, .team, .equipment, .material, .software, .vendor, .stakeholder: .people
    default: .register
    }
  }

  /// True for declarations without a name.
  package var isSingleton: Bool {
    switch self {
    case .charter, .feasibility, .budget: true
    default: false
    }
  }

  /// True for work that is allowed inside phases, tasks and templates.
  package var isActivity: Bool { family == .work }

  /// True when activities are allowed inside.
  package var holdsActivities: Bool {
    switch self {
    case .phase, .task, .use, .template: true
    default: false
    }
  }
}

/// The dated records. The raw values are the keywords of the language.
package enum RecordKind: String, CaseIterable, Sendable {
  case expense, forecast, progress, timesheet, health

  package var keyword: String { rawValue }
  /// Its position in the list above, by which statements refer to it. Swift stores it as this, too;
  /// `KeywordNumberTests` holds this to be true.
  package var number: UInt16 { UInt16(unsafeBitCast(self, to: UInt8.self)) }
  package init?(number: UInt16) {
    guard Int(number) < Self.allCases.count else { return nil }
    self = Self.allCases[Int(number)]
  }
}

/// Words that begin a statement that is not a declaration, record or property. The raw values are the words.
package enum Directive: String, CaseIterable, Sendable {
  case syntax, include, `import`, extend, override, drop
  package var keyword: String { rawValue }
}
