import PlanService
import PlanSyntax
import PlanText
import Testing

/// The largest number of each kind is accepted, and the next one refused with what is possible.
@Suite("Limits of numbers") struct NumberLimitTests {
  struct Limit: Sendable, CustomTestStringConvertible {
    /// A line in which `#` stands for the number.
    let line: String
    let most: String
    let tooMuch: String
    let message: String
    let rule: String

    init(_ line: String, _ most: String, _ tooMuch: String, _ message: String, _ rule: String) {
      (self.line, self.most, self.tooMuch, self.message, self.rule) = (line, most, tooMuch, message, rule)
    }

    var testDescription: String { line }
  }

  private static let duration = "a duration is at most 200y"
  private static let any = "\(duration), an effort is at most 1_000_000y"
  private static let decimals = "a length of time has at most three decimals"
  private static let count = "a count is a whole number up to 200_000"
  private static let number = "a number is at most 1_000_000_000"
  private static let rate = "a rate is at most 100_000_000 EUR"

  static let limits = [
    Limit("task b { duration # }", "200y", "200.001y", "'200.001y' is too large", duration),
    Limit("task b { duration # }", "2_400mo", "2_401mo", "'2401mo' is too large", duration),
    Limit("task b { duration # elapsed }", "10_436w", "10_437w", "'10437w' is too large", duration),
    Limit("task b { duration 1d..# }", "73_050d", "73_051d", "'73051d' is too large", duration),
    Limit("task b { duration 1d ; after a + # }", "1_753_200h", "1_753_201h", "'1753201h' is too large", duration),
    Limit("task b { duration 1d ; after a - # }", "200y", "1_000_000d", "'1000000d' is too large", duration),
    Limit("task b { duration 1d ; backout \"Back\" # }", "105_192_000min", "105_192_001min", "'105192001min' is too large", duration),
    Limit("person bo { limit #/w }", "200y", "201y", "'201y' is too large", duration),
    Limit("person bo { ramp-up # at 50% }", "200y", "201y", "'201y' is too large", duration),
    Limit("window w { open every sat 22:00..23:00 ; notice # }", "200y", "201y", "'201y' is too large", duration),
    Limit("meeting m { every month ; until 2026-03-01 ; lasts # ; attend ana }", "1h", "201y", "'201y' is too large", duration),
    Limit("risk r { probability 5% ; delays a # }", "200y", "201y", "'201y' is too large", duration),
    Limit("task b { effort # ; assign ana }", "1y", "1_000_001y", "'1_000_001y' is too large", any),
    Limit("task b { effort # ; assign ana }", "1y", "999999999999999999999d", "'999999999999999999999d' is too large", any),
    Limit("task b { effort # ; assign ana }", "1.500d", "1.5001d", "'1.5001d' has too many decimals", decimals),
    Limit("task b { effort # ; assign ana }", "1d", "1.0000000000000000001d", "'1.0000000000000000001d' has too many decimals", decimals),
    Limit("task b { duration # }", "0.001d", "0.0005d", "'0.0005d' has too many decimals", decimals),
    Limit("role dev { headcount # }", "200_000", "200_001", "'200_001' is too large", count),
    Limit("role dev { headcount # }", "1.000000000000000000000", "1.5", "'1.5' has too many decimals", "a count is a whole number"),
    Limit("portfolio all { member crm \"crm.plan\" priority # }", "200_000", "200_001", "'200_001' is too large", "a priority is a whole number up to 200_000"),
    Limit("software cad { seats # }", "200_000", "200_001", "'200_001' is too large", count),
    Limit("equipment rig { quantity # }", "200_000", "200_001", "'200_001' is too large", count),
    Limit("window w { open every sat 22:00..23:00 ; capacity # }", "200_000", "200_001", "'200_001' is too large", count),
    Limit("task b { duration 1d ; assign # of cad }", "200_000", "200_001", "'200_001' is too large", count),
    Limit("task b { duration 1d ; trains users # }", "200_000", "200_001", "'200_001' is too large", count),
    Limit("material sand { quantity # }", "1_000_000_000", "1_000_000_000.001", "'1_000_000_000.001' is too large", number),
    Limit("material sand { quantity # }", "0.001", "0.0001", "'0.0001' has too many decimals", "a number has at most three decimals"),
    Limit("task b { duration 1d ; points # }", "0.5", "1_000_000_001", "'1_000_000_001' is too large", number),
    Limit("person bo { available #% }", "33.33", "33.333", "'33.333%' has too many decimals", "a share has at most two decimals"),
    Limit("risk r { probability #% }", "99.9999", "99.99999", "'99.99999%' has too many decimals", "a percentage has at most four decimals"),
    Limit("task b { duration 1d ; assign rig #% }", "10_000", "10_000.01", "'10_000.01%' is too large", "a share of equipment or software is at most 10_000%"),
    Limit("person bo { rate # EUR/h }", "100_000_000", "100_000_000.01", "100_000_000.01 EUR is too much", rate),
    Limit("account c { budget # EUR }", "10_000_000_000_000", "10_000_000_000_000.01", "10_000_000_000_000.01 EUR is too much", "an amount of money is at most 10_000_000_000_000 EUR"),
    Limit("account c { budget # EUR }", "0.01", "0.0000000000000000001", "'0.0000000000000000001' has too many decimals", "a number has at most 18 digits"),
    Limit("account c { budget # JPY }", "1_000_000_000_000_000", "1_000_000_000_000_001", "1_000_000_000_000_001 JPY is too much", "an amount of money is at most 1_000_000_000_000_000 JPY"),
    Limit("risk r { probability 5% ; costs 1..# EUR }", "2", "10_000_000_000_001", "10_000_000_000_001 EUR is too much", "an amount of money is at most 10_000_000_000_000 EUR"),
    Limit("benchmark q { target # rows }", "999999999999999999", "1000000000000000000", "'1000000000000000000' is too large", "a number has at most 18 digits"),
    Limit("task b { duration 1d ; x-size # }", "999999999999999999", "1000000000000000000", "'1000000000000000000' is too large", "a number has at most 18 digits"),
  ]

  private func errors(_ limit: Limit, _ number: String) -> (found: [Diagnostic], places: [String]) {
    let line = limit.line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).joined(separator: number)
    let text = """
      project p { start 2026-01-05 ; currency EUR }
      person ana
      stakeholder users
      software cad { seats 200_000 }
      equipment rig { quantity 200_000 }
      task a { duration 1d }
      \(line)

      """
    let result = compile(text.replacing(line.contains("software") ? "software cad { seats 200_000 }\n" : "\u{0}", with: "")
      .replacing(line.contains("equipment") ? "equipment rig { quantity 200_000 }\n" : "\u{0}", with: ""))
    let found = result.diagnostics.filter { [.numberTooLarge, .outOfRange].contains($0.code) }
    return (found, found.map { $0.span.map(result.plan.sources.text) ?? "" })
  }

  @Test(arguments: limits) func isAsStated(_ limit: Limit) {
    #expect(errors(limit, limit.most).found.map(\.message) == [])
    let (refused, places) = errors(limit, limit.tooMuch)
    #expect(refused.map(\.message) == [limit.message])
    #expect(refused.flatMap(\.help) == [limit.rule])
    // The number is marked, not the whole property.
    #expect(places == [limit.tooMuch + (limit.line.contains("#%") ? "%" : "")])
  }
}
