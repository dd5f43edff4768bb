import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanTesting
import PlanText
import Testing

/// What holds for the costs of any plan.
struct CostTests {
  private func facts(_ text: String) throws -> ScheduleFacts {
    let plan = Checker.check(path: "input.plan", bytes: Array(text.utf8), loader: MemoryLoader()).plan
    var ignored: [Diagnostic] = []
    return ScheduleFacts(try #require(ScheduleAnalysis.make(plan, options: SchedulingOptions(schedules: 10), reporting: &ignored)))
  }

  /// A random plan with rates, lines, charges and accounts, some of them in another currency.
  private func priced(_ seed: UInt64) -> String {
    let text = RandomPlan(seed: seed).text
    var random = SeededGenerator(seed: seed &+ 77)
    func amount(_ most: Int) -> String {
      let cents = Int.random(in: 1...most, using: &random)
      return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100) \(random.once(in: 3) ? "EUR" : "USD")"
    }
    var lines = [
      "extend project sample { currency USD ; exchange EUR 1.0837 USD ; exchange EUR 1.113 USD from 2026-01-20 }",
      "account one { budget 1_000 USD ; category services }", "account two { budget 90 USD ; part-of one ; kind capex }",
      "charge hosting { cost \(amount(90_000))/mo to two }", "charge audit { cost \(amount(9_000)) ; every week on tue }",
      "contract hall { vendor v ; value \(amount(900_000)) ; pay 33.3333% on 2026-01-06 ; pay \(amount(50_000)) on 2026-01-20 }", "vendor v",
    ]
    for line in text.split(separator: "\n") {
      let words = line.split(whereSeparator: { " {".contains($0) })
      guard words.count > 1 else { continue }
      switch words[0] {
      case "person" where random.once(in: 2):
        lines.append("extend person \(words[1]) { rate \(amount(20_000))/h ; rate \(amount(200_000))/d from 2026-01-28 }")
      case "person": lines.append("extend person \(words[1]) { rate \(amount(20_000))/h ; account one }")
      case "role": lines.append("extend role \(words[1]) { rate \(amount(20_000))/h }")
      case "task" where random.once(in: 2) && line.first != " ":
        lines.append("extend task \(words[1]) { cost \(amount(1_000_000)) ; cost \(amount(500))/d to one ; account two }")
      default: break
      }
    }
    return text + lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: Seeds.batches(0..<120)) func costsAddUp(_ seeds: Range<Int>) throws {
    var charged = 0
    for seed in seeds {
      let facts = try facts(priced(UInt64(seed)))
      let (ledger, sums, plan) = (try #require(facts.ledger), try #require(facts.costs), facts.plan)
      #expect(ledger.isComplete, "\(seed)")
      func sum(_ amounts: some Sequence<Amount>) -> Amount { amounts.reduce(.zero, +) }
      for cost in ledger.costs { #expect(sum(ledger.entries(cost).map(\.amount)) == cost.total) }
      let total = sum(ledger.costs.map(\.total))
      #expect(total == sums.whole.total)
      let tops = plan.activityIDs.filter { plan[$0].parent == nil }
      #expect(sum(tops.map { sums.sum(of: $0).total }) + sum(sums.besides.map(\.sum.total)) == total)
      let accounts = plan.accountsInOrder.filter { $0.depth == 0 }
      #expect(sum(accounts.map { sums.sum(of: $0.account).total }) + sums.unallocated.total == total)
      #expect(sum(sums.categories.map(\.sum.total)) == total)
      #expect(sums.capital.total + sums.operating.total == total)
      #expect(sum(sums.months.map(\.sum.total)) == total)
      #expect(sum(sums.resources.map(\.sum.total)) == sum(ledger.costs.filter { [.labour, .use].contains($0.kind) }.map(\.total)))
      charged += ledger.costs.count
    }
    #expect(charged > 100)
  }

  /// Whoever has one rate costs their minutes of work times that rate, to the nearest cent.
  @Test(arguments: Seeds.batches(0..<120)) func labourIsWorkTimesRate(_ seeds: Range<Int>) throws {
    var compared = 0
    for seed in seeds {
      let facts = try facts(priced(UInt64(seed)))
      let (ledger, plan) = (try #require(facts.ledger), facts.plan)
      for cost in ledger.costs where cost.kind == .labour {
        guard let activity = cost.activity, plan.kind(of: activity) == .task, plan[cost.source].kind == .person else { continue }
        let rates = plan.people[Int(plan[cost.source].row)].rate
        guard rates.count == 1, plan.text(rates[0].money.currency) == "USD" else { continue }
        let minutes = facts.shares(activity).filter { $0.chosen == cost.source }.reduce(0) { $0 + ($1.work ?? 0) }
        let exact = Int128(minutes) * Int128(plan.minorUnits(rates[0].money))
        #expect(abs(cost.total.minorUnits * 60 - exact) <= 30 + Int128(plan.minorUnits(rates[0].money)), "\(seed): \(plan.path(plan[activity].id))")
        compared += 1
      }
    }
    #expect(compared > 20)
  }

  /// Thousandths of a cent on every day are neither lost nor doubled, and a sum of ten to the fifteenth does not overflow.
  @Test func largeAndSmallAmountsAreExact() throws {
    let facts = try facts(
      """
      project p { start 2026-03-02 ; currency JPY ; exchange KWD 498.765432109 JPY ; exchange EUR 1_000_000_000 JPY }
      task a { duration 7d ; cost 1 JPY }
      task b { duration 3d ; cost 1.5 KWD }
      task c { duration 3d ; cost 1_000_000_000_000 KWD }
      task d { duration 3d ; cost 10_000_000_000_000 EUR }
      """)
    let ledger = try #require(facts.ledger)
    #expect(ledger.costs.map(\.total.minorUnits) == [1, 748, 498_765_432_109_000, 10_000_000_000_000_000_000_000])
    #expect(ledger.entries(ledger.costs[0]).map(\.day.iso) == ["2026-03-02"])
    #expect(ledger.total.minorUnits == 10_000_000_498_765_432_109_749)
  }
}
