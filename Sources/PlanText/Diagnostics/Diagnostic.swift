/// A finding: what is wrong with the facts, where, and what to do.
package struct Diagnostic: Sendable {
  package let code: Code
  /// That of its code, until the reporter sets another one.
  package var severity: Code.Severity
  /// What is wrong, in the user's terms and with the numbers that triggered it. No final full stop.
  package let message: String
  package let place: Place
  /// A few words next to the caret, unless the message already says them.
  package var label: String = ""
  /// Facts, each with or without a place of its own.
  package var notes: [Note] = []
  /// Places that are as wrong as the primary one, but too many for a note each.
  package var unshown: [Span] = []
  /// Actions.
  package var help: [String] = []
  package var fixes: [Fix] = []

  package enum Place: Hashable, Sendable {
    case span(Span)
    /// A file as a whole: it cannot be read, or it is not text.
    case file(String)
    /// The call itself, such as a wrong option.
    case commandLine
  }

  package struct Note: Sendable {
    package let message: String
    package let span: Span?
    package init(_ message: String, at span: Span? = nil) {
      self.message = message
      self.span = span
    }
  }

  package typealias Edit = PlanText.Edit

  package struct Fix: Sendable {
    package enum Applicability: String, Sendable { case safe, unsafe, placeholder }
    package let title: String
    package let applicability: Applicability
    package let edits: [Edit]
    package init(_ title: String, _ applicability: Applicability, _ edits: [Edit]) {
      self.title = title
      self.applicability = applicability
      self.edits = edits
    }
  }

  package init(
    _ code: Code, _ message: String, at place: Place, label: String = "", notes: [Note] = [], help: [String] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.place = place
    self.label = label
    self.notes = notes
    self.help = help
    self.fixes = fixes
  }

  package init(
    _ code: Code, _ message: String, at span: Span, label: String = "", notes: [Note] = [], help: [String] = [],
    fixes: [Fix] = []
  ) {
    self.init(code, message, at: .span(span), label: label, notes: notes, help: help, fixes: fixes)
  }

  /// The primary span, if the finding has one.
  package var span: Span? {
    if case .span(let span) = place { span } else { nil }
  }
}
