import PlanTesting
import Testing

/// Plans whose dates were worked out by hand from the reference before they were ever compiled; ``Prediction`` says how
/// they are written.
@Suite struct PredictedPlanTests {
  private static let folder = GoldenFolder("predict")
  static let names = folder.names(ending: ".plan")

  @Test func thereAreSome() { #expect(Self.names.count >= 3) }

  @Test(arguments: names) func datesAreAsPredicted(_ name: String) throws {
    let checks = try PredictionChecks(Self.folder.text(of: name))
    #expect(!checks.prediction.dates.isEmpty || !checks.prediction.costs.isEmpty)
    try checks.expectDates()
    checks.expectFindings()
    try checks.expectTexts()
    try checks.expectCosts()
  }
}
