import PlanText

/// The lines above views: the project, its start and finish, and its status.
package struct Heading: Equatable, Sendable {
  /// A fact in words, such as `41 working days`.
  package struct Fact: Equatable, Sendable {
    package let text: String
    package let meanings: Meanings

    package init(_ text: String, _ meanings: Meanings = []) {
      self.text = text
      self.meanings = meanings
    }
  }

  /// Nil if the plan names no project.
  package let title: String?
  /// The scenario whose changes the plan includes, such as `hire-mobile: Hire a second engineer`.
  package let scenario: String?
  package let start: Day
  package let finish: Day
  package let facts: [Fact]

  package init(title: String?, scenario: String? = nil, start: Day, finish: Day, facts: [Fact]) {
    self.title = title
    self.scenario = scenario
    self.start = start
    self.finish = finish
    self.facts = facts
  }
}
