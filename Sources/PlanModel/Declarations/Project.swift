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
  package static var table: EntryList<Project> { .init({ $0.projects }, { $0.projects.append($1) }) }

  package static let rows: [Row] = [
    many("start", .startRule, { $0(&$1.start) }, "Day 1 of the schedule (`start 2026-01-12`)").required.single,
    many("finish", .finishRule, { $0(&$1.finish) }, "Required finish (`finish by DATE`)").single,
    one("manager", .reference, { $0(&$1.manager) }, "Project manager").accepting(.who),
    one("sponsor", .reference, { $0(&$1.sponsor) }, "Sponsor / executive").accepting(.who).recorded,
    one("customer", .reference, { $0(&$1.customer) }, "Client or senior user").accepting(.who).recorded,
    many("board", .references, { $0(&$1.board) }, "Decision-making body").accepting(.who).recorded,
    one("assurance", .reference, { $0(&$1.assurance) }, "Independent reviewer").accepting(.who).recorded,
    one("currency", .currency, { $0(&$1.currency) },
      "Reporting currency (ISO 4217)").byDefault("required once any money appears"),
    many("exchange", .exchange, { $0(&$1.exchange) }, "Conversion: `exchange EUR 1.08 USD [from DATE]`"),
    one("calendar", .reference, { $0(&$1.calendar) },
      "Default working calendar").accepting([.calendar]).byDefault("Mon–Fri 8 h"),
    one("status-date", .date, { $0(&$1.statusDate) },
      "\"As of\" date for progress, earned value, late checks").byDefault("none: planned dates only, no progress"),
    one("day", .duration, { $0(&$1.day) }, "Hours in one effort day").example("8h").byDefault("8h"),
    one("week", .duration, { $0(&$1.week) }, "Hours in one effort week").example("40h").byDefault("five times `day`"),
    one("month", .duration, { $0(&$1.month) }, "Hours in one effort month").example("160h").byDefault("four times `week`"),
    one("timezone", .text, { $0(&$1.timezone) }, "Time zone of dates and times (IANA name)").example("\"Europe/Berlin\"").byDefault("UTC"),
    one("locale", .word, { $0(&$1.locale) }, "Report language and number/date formats").example("en").byDefault("en").planned,
    choice("week-starts", { $0(&$1.weekStarts) }, "First day of week in reports").byDefault("from locale").planned,
    choice("approach", { $0(&$1.approach) }, "Delivery approach").byDefault("predictive").planned,
    choice("estimates", { $0(&$1.estimates) }, "How three-point estimates become a mean").byDefault("pert"),
    one("confidence", .percent, { $0(&$1.confidence) },
      "Percentile used for risk-adjusted dates and cost").byDefault("80%").planned,
    many("tolerance", .tolerance, { $0(&$1.tolerance) }, "Permitted deviation before escalation").byDefault("none").planned,
    one("baseline", .reference, { $0(&$1.baseline) },
      "Baseline used for variance").accepting([.baseline]).byDefault("latest `baseline`").planned,
    choice("priority", { $0(&$1.priority) }, "Priority within a portfolio").byDefault("normal").planned,
    one("code", .text, { $0(&$1.code) }, "The organisation's project code").recorded,
    one("version", .text, { $0(&$1.version) }, "Version of this plan document").recorded,
    one("closed", .stamp, { $0(&$1.closed) }, "Formally closed").accepting(.who).planned,
    one("cancelled", .stamp, { $0(&$1.cancelled) }, "Stopped before completion").accepting(.who).planned,
  ]
}

extension Project {
  package enum Estimates: String, Choice {
    case pert, triangular, uniform
  }
}
