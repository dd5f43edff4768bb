import PlanAnalysis
@testable import PlanDrawing
@testable import PlanFormats
import PlanTesting
import PlanText
import Testing


/// Every sign that is drawn stands in the legend, and nothing else does.
struct LegendTests {
  private static let progress = """
    project p "P" { start 2026-03-02 ; status-date 2026-03-13 }
    person ana
    task begun { duration 3d ; started 2026-03-02 ; done 50% ; after other }
    task other { effort 4d ; assign ana ; started 2026-03-09 ; done 10% }
    task dry { duration 3d elapsed ; after other }
    task late { duration 5d ; after other ; finish by 2026-03-12 }
    phase short { milestone m { after late ; finish by 2026-03-13 } }
    """

  static let plans: [String] =
    [progress]
    + (1...12).map { (seed: UInt64) -> String in
      var samples = SamplePlans(seed: seed)
      return samples.plan()
    } + (1...12).map { RandomPlan(seed: $0).text }

  @Test(arguments: plans.indices) func namesWhatIsDrawn(_ number: Int) throws {
    guard let plan = try? FormatFixture.quickInput(Self.plans[number]) else { return }
    for (width, drawing) in [(60, TerminalStyle.Drawing.unicode), (80, .ascii), (120, .unicode)] {
      let style = TerminalStyle(drawing: drawing, width: width)
      let timeline = try FormatFixture.timeline(.schedule, plan)
      let table = FormatFixture.drawn(timeline, plan, style)
      var output = Output()
      table.write(to: &output)
      let bars = BarText(timeline, table.axis, table.signs)
      var drawn: Set<String> = []
      for (bar, mark) in zip(timeline.bars, table.text.marks) {
        if table.layout.chart > 0 { drawn.formUnion(bars.cells(bar).map(\.sign)) }
        drawn.formUnion(mark.map(String.init))
      }
      drawn.remove(" ")
      let named = Set(Self.signs(of: output.text, table.signs))
      #expect(named == drawn, "at \(width):\n\(output.text)")
    }
  }

  /// The signs before the meanings, after the last empty line.
  private static func signs(of text: String, _ signs: ChartSigns) -> [String] {
    let drawable: [String] = Mirror(reflecting: signs).children.compactMap { $0.value as? String }
    let all = Set<String>(drawable + ["!", "*"])
    let legend = text.components(separatedBy: "\n\n").last ?? ""
    var result: [String] = []
    for line in legend.split(separator: "\n") {
      for part in String(line).components(separatedBy: "   ") {
        for word in part.split(separator: " ") {
          let letters: [String] = word.map { String($0) }
          guard letters.allSatisfy({ all.contains($0) }) else { break }
          result += letters
        }
      }
    }
    return result
  }

  @Test func explainsLettersInNumbers() throws {
    let style = TerminalStyle(drawing: .unicode, width: 120)
    let text = try FormatFixture.text(.schedule, Self.progress, style: style)
    #expect(text.contains("3e") && text.contains("e days of 24 hours"), "\(text)")
    #expect(text.contains("_ nobody works on it") && text.contains("· day off"), "\(text)")
  }
}
