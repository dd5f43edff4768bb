import PlanModel
import PlanSyntax
import PlanText

extension Manual {
  /// The introduction's part on how large and how fine numbers may be, from the ranges that the checks use.
  static let ranges: [ManualBlock] = [
    .heading("Limits of numbers"),
    .text(
      """
      Every kind of number has a range in which planc computes exactly. A number outside it is an error that says what \
      it may be.

      - A duration, lag or other length of time is at most `\(TimeLimit.length.limit)`, in any unit, by the clock: \
      `\(TimeLimit.length.limit(.day))` or `\(TimeLimit.length.limit(.hour))`. \
      \(listed(properties { $0.ranges.time == .work })) state people's time and take up to \
      `\(TimeLimit.work.limit)`. Both may have \(NumberRange.spoken(TimeLimit.decimals)) decimals, and are rounded to \
      whole minutes, but never to none.
      - The project's `day` has at most \(TimeScale.limits.day / 60) hours, its `week` \(TimeScale.limits.week / 60) \
      and its `month` \(TimeScale.limits.month / 60); none of them is empty.
      - A count of people, things or tasks is a whole number up to `\(limit(.count))`: \
      \((counts + ["the number before `of` in `assign`", "the number of people in `trains`"]).listed(.and)). No more \
      than 1000 people can work on one task. The `priority` of a `member` has the same range. \
      Something recurs every \(Frequency.intervals.lowerBound) to \(Frequency.intervals.upperBound) days, weeks, months, \
      quarters or years.
      - Other numbers are at most `\(limit(.amount))` and have up to \(decimals(.amount)) decimals; an exchange rate has \
      up to \(decimals(.exchangeRate)).
      - A percentage is at most `100%` and has up to \(decimals(.percentage)) decimals. A share of somebody's time has up \
      to \(decimals(.share)), and one of equipment or software may be as much as `\(limit(.unitShare))%`.
      - An amount of money is at most `\(MoneyLimit.amount.text())`, and a rate `\(MoneyLimit.rate.text())` for each \
      unit, or as many of the smallest units of another currency.
      - A *quantity* with a unit of your own may be any number of up to \(Decimal.digits) digits.
      - Dates lie in the years \(Day.years.lowerBound) to \(Day.years.upperBound).
      """),
    .plan(
      """
      role tester "Tester" { headcount 40 }
      task survey "Survey of all branches" { effort 12_000h ; assign 30 of tester }
      """),
  ]

  private static func limit(_ range: NumberRange) -> String { Decimal(range.most).grouped }
  private static func decimals(_ range: NumberRange) -> String { NumberRange.spoken(Int(range.decimals)) }
  private static func listed(_ keywords: [String]) -> String { keywords.map { "`\($0)`" }.listed(.and) }

  /// The properties that are counts, in the order of the schema; last those that are other numbers elsewhere: `the
  /// capacity of a window`.
  private static var counts: [String] {
    var (everywhere, somewhere): ([String], [String]) = ([], [])
    for keyword in properties(where: { $0.ranges.number == .count }) {
      let owners = Schema.declarations.filter { $0.rows.contains { $0.keyword == keyword } }
      let counting = owners.filter { $0.rows.contains { $0.keyword == keyword && $0.ranges.number == .count } }
      if counting.count == owners.count {
        everywhere.append("`\(keyword)`")
      } else {
        somewhere.append("the `\(keyword)` of \(counting.map { spoken($0.kind) }.listed(.and))")
      }
    }
    return everywhere + somewhere
  }

  /// `a window`, `equipment`
  private static func spoken(_ kind: DeclarationKind) -> String {
    [.equipment, .material, .software].contains(kind) ? kind.keyword : kind.keyword.withArticle
  }

  /// The keywords of properties in the order of the schema, each once.
  private static func properties(where holds: (RowInfo) -> Bool) -> [String] {
    var result: [String] = []
    for row in Schema.declarations.flatMap(\.rows) where holds(row) && !result.contains(row.keyword) { result.append(row.keyword) }
    return result
  }
}
