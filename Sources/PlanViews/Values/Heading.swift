import PlanText

/// What stands above views: the project, from when to when it runs, and how it stands.
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

  /// Nil where the plan names no project.
  package let title: String?
  /// The scenario whose changes the plan holds, such as `hire-mobile: Hire a second engineer`.
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
