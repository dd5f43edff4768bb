import PlanSyntax
import PlanTesting
import Testing

/// N independent mistakes give N reports: one error never hides another declaration's.
struct IndependentMistakesTests {
  @Test(arguments: Corpus.subjects.indices, 2...5)
  func mistakesInDifferentDeclarationsAreAllReported(_ index: Int, _ count: Int) {
    let subject = Corpus.subjects[index]
    for round in 0..<4 {
      let mutations = mistakes(in: subject.bytes, count, round)
      let result = subject.check(Mutation.apply(mutations, to: subject.bytes))
      let lines = result.diagnostics.filter(\.isSyntaxError).map { diagnostic in
        diagnostic.span.map { result.plan.sources.location(of: $0.start).line } ?? 0
      }
      #expect(lines.count == mutations.count, "\(subject.file) \(mutations) reported at \(lines)")
    }
  }

  /// Mistakes that make a line unreadable, spread evenly over blocks that begin at the margin.
  private func mistakes(in bytes: [UInt8], _ count: Int, _ round: Int) -> [Mutation] {
    let tokens = TokenStream.tokens(of: bytes)
    var heads: [Int] = []
    for (number, token) in tokens.enumerated() where token.kind == .leftBrace {
      // The keyword of the first property in a block, and its value after it.
      guard number + 3 < tokens.count, tokens[number + 1].kind == .newline, tokens[number + 2].kind == .word else { continue }
      heads.append(number)
    }
    return (0..<min(count, heads.count)).map { mistake in
      let head = heads[(mistake * heads.count / count + round * 3) % heads.count]
      switch (mistake + round) % 4 {
      case 0: return Mutation(kind: .replace(","), token: tokens[head + 2], bytes: bytes)
      case 1: return Mutation(kind: .replace("%"), token: tokens[head + 3], bytes: bytes)
      case 2: return Mutation(kind: .delete, token: tokens[head], bytes: bytes)
      default: return Mutation(kind: .replace("7"), token: tokens[head + 2], bytes: bytes)
      }
    }
  }
}
