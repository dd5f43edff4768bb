import PlanFormats
import PlanText
import PlanViews
import Testing

/// What a terminal would hide or obey reaches no output, from whatever text of a plan it comes.
@Suite struct HiddenCharacterTests {
  /// A zero-width space, a soft hyphen, a tag, an override of the writing direction, a joiner, a selector, an escape.
  static let hidden = "x\u{200B}\u{AD}\u{E0061}\u{202E}\u{200D}\u{FE0F}\u{1B}[2Jx"

  static let plan = """
    project p\u{FE0F} "\(hidden)" { start 2026-01-05 ; status-date 2026-01-06 ; currency EUR }
    objective why "\(hidden)" { measure "\(hidden)" }
    deliverable what "\(hidden)" { for why ; accept "\(hidden)" }
    person ana\u{FE0F} "\(hidden)" { rate 10 EUR/h }
    material cable "\(hidden)" { unit "\(hidden)" ; quantity 5 }
    phase all "\(hidden)" {
      task a\u{FE0F} "\(hidden)" { effort 2d ; assign ana\u{FE0F} ; delivers what ; note "\(hidden)" }
      task a "\(hidden)" { duration 1d ; after a\u{FE0F} ; consume 2 of cable ; finish by 2026-01-06 }
    }
    milestone end "\(hidden)" { after all }
    risk late "\(hidden)" { probability 30% ; owner ana\u{FE0F} }
    progress 2026-01-06 a\u{FE0F} started 2026-01-05, done 10% "\(hidden)"

    """

  @Test(arguments: Format.all.map(\.name)) func nothingIsHidden(_ name: String) throws {
    let format = try #require(Format.named(name))
    let input = try FormatFixture.quickInput(Self.plan)
    for view in format.views().map(Swift.Optional.some) + [nil] {
      // Records of CSV end with both; nowhere else does a carriage return stand.
      let text = FormatFixture.text(format, input, view).replacing("\r\n", with: "\n")
      let scalars = Array(text.unicodeScalars)
      let found = scalars.indices.filter { scalars[$0] != "\n" && visible(scalars, at: $0) != scalars[$0] }
      #expect(found.isEmpty, "\(view?.name ?? "") \(found.map { "U+" + String(scalars[$0].value, radix: 16) })")
    }
  }

  /// Names that only differ in what cannot be seen are two nodes.
  @Test func namesStayDifferent() throws {
    let dot = try FormatFixture.text(.dot, Self.plan, .network)
    #expect(dot.contains("aU+FE0F\" -> "), "\(dot)")
  }
}
