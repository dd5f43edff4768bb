import Foundation
import PlanModel
import PlanSyntax
import PlanTesting
import Testing

/// One mistake, one error: any one token of any example deleted, doubled or replaced gives at most one syntax
/// error, and what depends on it is not reported again.
///
/// Normally a sample is tried; PLANC_FULL_CORPUS=1 tries every mistake at every token.
struct OneMistakeTests {
  static let isFull = ProcessInfo.processInfo.environment["PLANC_FULL_CORPUS"] == "1"

  @Test(arguments: Corpus.subjects.indices)
  func oneMistakeGivesOneError(_ index: Int) {
    let subject = Corpus.subjects[index]
    let tokens = TokenStream.tokens(of: subject.bytes)
    #expect(tokens.count > 100)
    var failures: [String] = []
    for number in stride(from: 0, to: tokens.count, by: Self.isFull ? 1 : 29) {
      let kinds = Self.isFull ? Mutation.kinds : [Mutation.kinds[number / 29 % Mutation.kinds.count]]
      for kind in kinds {
        let mutation = Mutation(kind: kind, token: tokens[number], bytes: subject.bytes)
        if let failure = complaint(subject, mutation) { failures.append(failure) }
      }
    }
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(10).joined(separator: "\n"))")
  }

  /// Whatever the word means elsewhere.
  @Test(arguments: Corpus.subjects.indices)
  func aWordInPlaceOfABraceGivesOneError(_ index: Int) {
    let subject = Corpus.subjects[index]
    let braces = TokenStream.tokens(of: subject.bytes).filter { $0.kind == .rightBrace }
    var failures: [String] = []
    for brace in Self.isFull ? braces : braces.enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
      for word in ["zzz", "task", "after", "milestone", "progress", "note"] {
        if let failure = complaint(subject, Mutation(kind: .replace(word), token: brace, bytes: subject.bytes)) { failures.append(failure) }
      }
    }
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(10).joined(separator: "\n"))")
  }

  private func complaint(_ subject: Corpus.Subject, _ mutation: Mutation) -> String? {
    let result = subject.check(mutation.result)
    let syntax = result.diagnostics.filter(\.isSyntaxError)
    let follow = result.diagnostics.filter(\.isCheckerError)
    guard syntax.count > 1 || (syntax.count == 1 && !follow.isEmpty) else { return nil }
    let lines = result.diagnostics.map { diagnostic in
      let line = diagnostic.span.map { result.plan.sources.location(of: result.plan.sources.written($0).start).line } ?? 0
      return "    \(line): \(diagnostic.code.name): \(diagnostic.message)"
    }
    return "\(subject.file) \(mutation)\n" + lines.joined(separator: "\n")
  }
}
