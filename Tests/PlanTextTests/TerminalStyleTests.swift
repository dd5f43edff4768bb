import PlanText
import Testing

struct TerminalStyleTests {
  /// Terminals without a size report 0.
  @Test(arguments: [(0, 80), (1, 40), (39, 40), (40, 40), (200, 200)])
  func width(reported: Int, used: Int) { #expect(TerminalStyle(width: reported).width == used) }
}
