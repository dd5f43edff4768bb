/// A finding: what is wrong with the facts, where, and what to do.
///
/// Holds its contents by reference: there may be a million findings, and each stage has them in a list of its own.
package struct Diagnostic: Sendable {
  private var box: Box

  private final class Box: @unchecked Sendable {
    @exclusivity(unchecked) var contents: Contents
    init(_ contents: Contents) { self.contents = contents }
  }

  /// Copied when written to while shared.
  private var contents: Contents {
    _read { yield box.contents }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.contents) }
      yield &box.contents
    }
  }

  private struct Contents: Sendable {
    let code: Code
    var severity: Code.Severity
    let message: String
    let place: Place
    var label: String
    var notes: [Note]
    var unshown: [Span]
    var help: [String]
    var fixes: [Fix]
  }

  package var code: Code { contents.code }
  /// That of its code, until the reporter sets another one.
  package var severity: Code.Severity { get { contents.severity } set { contents.severity = newValue } }
  /// What is wrong, in the user's terms and with the numbers that triggered it. No final full stop.
  package var message: String { contents.message }
  package var place: Place { contents.place }
  /// A few words next to the caret, unless the message already says them.
  package var label: String { get { contents.label } set { contents.label = newValue } }
  /// Facts, each with or without a place of its own.
  package var notes: [Note] { get { contents.notes } _modify { yield &contents.notes } }
  /// Places that are as wrong as the primary one, but too many for a note each.
  package var unshown: [Span] { get { contents.unshown } _modify { yield &contents.unshown } }
  /// Actions.
  package var help: [String] { get { contents.help } _modify { yield &contents.help } }
  package var fixes: [Fix] { get { contents.fixes } _modify { yield &contents.fixes } }

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
      self.message = message.abridged
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
      self.title = title.abridged
      self.applicability = applicability
      self.edits = edits
    }
  }

  package init(
    _ code: Code, _ message: String, at place: Place, label: String = "", notes: [Note] = [], help: [String] = [],
    fixes: [Fix] = []
  ) {
    box = Box(
      Contents(
        code: code, severity: code.severity, message: message.abridged, place: place, label: label, notes: notes, unshown: [],
        help: help.map { $0.abridged }, fixes: fixes))
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
