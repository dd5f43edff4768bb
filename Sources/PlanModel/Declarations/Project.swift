import PlanSyntax
import PlanText

/// The project itself; exactly one per plan.
package struct Project: Declaration, PlanEntry {
  package let id: EntityID
  package var start: [DateRule] = []
  package var finish: [DateRule] = []
  package var manager: Reference?
  package var sponsor: Reference?
  package var customer: Reference?
  package var board: [Reference] = []
  package var assurance: Reference?
  package var currency: Word?
  package var exchange: [ExchangeRate] = []
  package var calendar: Reference?
  package var statusDate: Day?
  package var day: TimeAmount?
  package var week: TimeAmount?
  package var month: TimeAmount?
  package var timezone: Text?
  package var locale: Word?
  package var weekStarts: Weekday?
  package var approach: Approach?
  package var estimates: Estimates?
  package var confidence: Percent?
  package var tolerance: [Tolerance] = []
  package var baseline: Reference?
  package var priority: Priority?
  package var code: Text?
  package var version: Text?
  package var closed: Stamp?
  package var cancelled: Stamp?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.project
  package static let plural = "projects"
  package static let summary = "The project itself; exactly one per plan."
  package static var table: WritableKeyPath<PlanTables, [Project]> { \.projects }

  package static let rows: [Row<Project>] = [
    .many("start", .startRule, \.start, "Day 1 of the schedule (`start 2026-01-12`)").required.single,
    .many("finish", .finishRule, \.finish, "Required finish (`finish by DATE`)").single,
    .one("manager", .reference, \.manager, "Project manager").accepting(.who),
    .one("sponsor", .reference, \.sponsor, "Sponsor / executive").accepting(.who).recorded,
    .one("customer", .reference, \.customer, "Client or senior user").accepting(.who).recorded,
    .many("board", .references, \.board, "Decision-making body").accepting(.who).recorded,
    .one("assurance", .reference, \.assurance, "Independent reviewer").accepting(.who).recorded,
    .one("currency", .currency, \.currency,
      "Reporting currency (ISO 4217)").byDefault("required once any money appears"),
    .many("exchange", .exchange, \.exchange, "Conversion: `exchange EUR 1.08 USD [from DATE]`").planned,
    .one("calendar", .reference, \.calendar,
      "Default working calendar").accepting([.calendar]).byDefault("Mon–Fri 8 h"),
    .one("status-date", .date, \.statusDate,
      "\"As of\" date for progress, earned value, late checks").byDefault("none: planned dates only, no progress"),
    .one("day", .duration, \.day, "Hours in one effort day").byDefault("8h"),
    .one("week", .duration, \.week, "Hours in one effort week").byDefault("five times `day`"),
    .one("month", .duration, \.month, "Hours in one effort month").byDefault("four times `week`"),
    .one("timezone", .text, \.timezone, "Time zone of dates and times (IANA name)").byDefault("UTC"),
    .one("locale", .word, \.locale, "Report language and number/date formats").byDefault("en").planned,
    .choice("week-starts", \.weekStarts, "First day of week in reports").byDefault("from locale").planned,
    .choice("approach", \.approach, "Delivery approach").byDefault("predictive").planned,
    .choice("estimates", \.estimates, "How three-point estimates become a mean").byDefault("pert"),
    .one("confidence", .percent, \.confidence,
      "Percentile used for risk-adjusted dates and cost").byDefault("80%").planned,
    .many("tolerance", .tolerance, \.tolerance, "Permitted deviation before escalation").byDefault("none").planned,
    .one("baseline", .reference, \.baseline,
      "Baseline used for variance").accepting([.baseline]).byDefault("latest `baseline`").planned,
    .choice("priority", \.priority, "Priority within a portfolio").byDefault("normal").planned,
    .one("code", .text, \.code, "The organisation's project code").recorded,
    .one("version", .text, \.version, "Version of this plan document").recorded,
    .one("closed", .stamp, \.closed, "Formally closed").accepting(.who).planned,
    .one("cancelled", .stamp, \.cancelled, "Stopped before completion").accepting(.who).planned,
  ]
}

extension Project {
  package enum Estimates: String, Choice {
    case pert, triangular, uniform
  }
}
