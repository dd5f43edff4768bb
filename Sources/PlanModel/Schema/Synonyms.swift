import PlanSyntax

/// Words from Microsoft Project, Primavera, TaskJuggler, Jira, Mermaid and everyday speech, and what plans use instead.
/// Each piece of advice leads to a plan without findings, which the tests verify.
extension Schema {
  package static let synonyms: [Synonym] =
    dateSynonyms + linkSynonyms + workSynonyms + progressSynonyms + peopleSynonyms + thingSynonyms + moneySynonyms
    + textSynonyms + declarationSynonyms

  static let planned: [DeclarationKind] = [.task, .phase, .milestone, .gate, .use]
  private static let tasks: [DeclarationKind] = [.task]
  private static let owned: [DeclarationKind] = [
    .requirement, .deliverable, .objective, .issue, .risk, .change, .decision, .action, .assumption, .compliance,
    .phase, .milestone, .gate, .external, .account, .contract, .lesson,
  ]
  private static let due: [DeclarationKind] = [.objective, .assumption, .issue, .decision, .action, .compliance, .risk]
  private static let named: [DeclarationKind] = DeclarationKind.allCases.filter {
    !$0.isSingleton && $0 != .template && $0 != .scenario
  }

  private static let dateSynonyms: [Synonym] = [
    Synonym(
      "deadline, due, due date, due by, due on, must finish by, late finish, latest finish, target date, target finish, must finish, complete by, done by, expires, promised, max end", in: planned + [.project, .deliverable], sample: "2026-06-30", write: "finish by …"),
    Synonym(
      "end, ends, end date, finish date, finishes, to, until, stop",
      in: planned + [.project, .sprint, .deliverable], sample: "2026-06-30", write: "finish …",
      because: "a bare date is the latest finish; 'finish on' pins the finish to the date"),
    Synonym(
      "end on, ends on, finish-on", in: [.project, .sprint, .deliverable], sample: "2026-06-30", write: "finish …"),
    Synonym("end on, ends on, finish-on, finishes on", in: planned, sample: "2026-06-30", write: "finish on …"),
    Synonym(
      constraint("mfo", "must finish on"), in: planned, sample: "2026-06-30", write: "finish on …"),
    Synonym(
      constraint("mso", "must start on"), in: planned, sample: "2026-03-09", write: "start on …"),
    Synonym(
      constraint("snet", "start no earlier than"), in: planned, sample: "2026-03-09", write: "start from …"),
    Synonym(
      constraint("snlt", "start no later than"), in: planned, sample: "2026-06-30", write: "start by …"),
    Synonym(
      constraint("fnet", "finish no earlier than"), in: planned, sample: "2026-03-13", write: "finish from …"),
    Synonym(
      constraint("fnlt", "finish no later than"), in: planned, sample: "2026-06-30", write: "finish by …"),
    Synonym("earliest finish, min end", in: planned, sample: "2026-03-13", write: "finish from …"),
    Synonym(
      "start date, starts, begin, begins, begin date, from",
      in: [.task, .phase, .milestone, .use, .project, .sprint], sample: "2026-03-02", write: "start …",
      because: "a bare date is the earliest start; 'start on' pins the start to the date"),
    Synonym("start-on, starts on, begin on, begins on", in: [.project, .sprint], sample: "2026-03-02", write: "start …"),
    Synonym("start-on, starts on, begin on, begins on", in: planned, sample: "2026-03-09", write: "start on …"),
    Synonym(
      "starts after, begins after, begin after", in: planned, sample: "2026-03-09",
      write: "start from …", because: "'from' includes that day; 'after' takes an activity"),
    Synonym(
      "before", in: planned, sample: "2026-06-30", write: "finish by …",
      or: "start by …", because: "'finish by' limits when it is done, 'start by' when it begins"),
    Synonym(
      "earliest start, not before, no earlier than, min start, ready date", in: planned,
      sample: "2026-03-09", write: "start from …"),
    Synonym(
      "latest start, max start, start before, start-by, starts by, starts before", in: planned, sample: "2026-06-30",
      write: "start by …"),
    Synonym(
      "date, on, day, when, at", in: [.milestone, .gate], sample: "2026-06-30", write: "finish by …",
      or: "start on …", because: "'finish by' is a deadline for the work before it; 'start on' pins it to the day, as an appointment"),
    Synonym(
      "date, due, due date, delivery, delivery date, arrives, eta, on, finish, start", in: [.external],
      sample: "2026-03-20", write: "expected …"),
    Synonym(
      "deadline, due date, due by, due on, finish, end, target date, date, by, review", in: due,
      sample: "2026-06-30", write: "due …"),
    Synonym(
      constraint("alap", "as late as possible"), in: [.task, .milestone], sample: "", write: "schedule late"),
    Synonym(
      constraint("asap", "as soon as possible"), in: [.task, .milestone], sample: "", write: "schedule early",
      because: "as soon as possible is the default, so you can leave out the line"),
    Synonym(
      "weekly, weekly on", in: [.meeting, .routine, .communication, .charge], sample: "mon at 09:00",
      write: "every week on …"),
    Synonym("weekly at", in: [.meeting, .routine, .communication, .charge], sample: "09:00", write: "every week on mon at …"),
    Synonym(
      "biweekly, biweekly on, fortnightly, fortnightly on", in: [.meeting, .routine, .communication, .charge],
      sample: "mon at 09:00", write: "every 2 weeks on …"),
    Synonym("daily, daily at", in: [.meeting, .routine, .communication, .charge], sample: "09:00", write: "every day at …"),
    Synonym(
      "monthly, monthly on", in: [.meeting, .routine, .communication, .charge], sample: "first mon at 09:00",
      write: "every month on …"),
    Synonym(
      "quarterly, quarterly on", in: [.meeting, .routine, .communication, .charge], sample: "last workday at 09:00",
      write: "every quarter on …"),
    Synonym(
      "yearly, yearly on, annually, annually on", in: [.meeting, .routine, .communication, .charge], sample: "15 at 09:00",
      write: "every year on …"),
    Synonym(
      "recurrence, recurs, repeat, repeats, frequency, schedule, when, cadence, interval",
      in: [.meeting, .routine, .communication, .charge], sample: "week on fri", write: "every …"),
    Synonym(
      "now, as of, today, data date, report date, status", in: [.project], sample: "2026-03-02",
      write: "status-date …"),
    Synonym("tz, zone, time zone", in: [.project, .calendar, .window], sample: "\"UTC\"", write: "timezone …"),
    Synonym(
      "hours, working hours, work hours, worktime, shift, shifts, working time, weekdays", in: [.project, .person, .role, .team, .phase, .equipment], sample: "mon..fri 09:00..17:00",
      write: "calendar office", because: "hours belong in a calendar: calendar office { hours mon..fri 09:00..17:00 }"),
    Synonym(
      "working hours, work hours, worktime, shift, shifts, working time, working, open", in: [.calendar],
      sample: "mon..fri 09:00..17:00", write: "hours …"),
    Synonym(
      "holidays, day off, days off, off, vacation, closed, leave, leaves, exception, exceptions, public holiday, bank holiday, non working, blackout", in: [.calendar], sample: "2026-05-01", write: "holiday …"),
    Synonym("overtime, working day, open on, makeup day", in: [.calendar], sample: "2026-05-02", write: "extra …"),
    Synonym("extends, parent, base, inherits, based", in: [.calendar], sample: "office", write: "based-on …"),
    Synonym("opens, slot, slots, hours, times, every, open", in: [.window], sample: "sat 22:00..23:00", write: "open every …"),
    Synonym("opens, slot, slots, hours, times", in: [.window], sample: "every sat 22:00..23:00", write: "open …"),
    Synonym("closed, freeze, holiday, except", in: [.window], sample: "2026-05-02", write: "blackout …"),
  ]

  /// Some kinds of work name the phase they belong to.
  private static func inside(_ kinds: [DeclarationKind], _ content: String) -> Synonym {
    Synonym(
      "parent, epic, summary task, part of, child of, belongs to, wbs", in: kinds, sample: "build",
      write: "phase … { \(content) }", .outside, because: "work belongs to the phase or task whose block it is in")
  }

  /// What Microsoft Project calls a constraint: by its abbreviation and in words, with and without that label.
  private static func constraint(_ short: String, _ words: String) -> String {
    [short, words].flatMap { name in ["", "constraint ", "constraint type ", "constraint-type "].map { $0 + name } }
      .joined(separator: ", ")
  }

  private static let linkSynonyms: [Synonym] = [
    Synonym(
      "depends, depends on, dependency, dependencies, predecessor, predecessors, follows, blocked by, is blocked by, waits for, prerequisite, prerequisites, previous, needs task, start-after, starts after, begins after, begin after", in: planned + [.external], sample: "first", write: "after …"),
    Synonym("requires", in: [.task, .phase, .use, .external], sample: "first", write: "after …"),
    Synonym("depends on, depends, needs, requires", in: [.system], sample: "ledger", write: "depends-on …"),
    Synonym(
      "before, precedes, blocks, successor, successors, then, is followed by, followed by, leads to",
      in: planned + [.external], sample: "later", write: "after @", .elsewhere,
      because: "a dependency is stated in the activity that waits"),
    Synonym(
      "lag, gap, delay, gap length, gap duration, wait, offset", in: planned, sample: "2d",
      write: "after first + …", .named, because: "a lag follows the activity that it counts from, here 'first'"),
    inside([.task], "task @ { duration 3d }"), inside([.milestone], "milestone @"), inside([.gate], "gate @ { approver ana }"),
    Synonym(
      "units, share", in: tasks, sample: "50%", write: "assign ana …", .named,
      because: "a share follows the name it belongs to, here 'ana'"),
    Synonym("iteration, cycle", in: tasks, sample: "s1", write: "sprint …"),
  ]

  private static let workSynonyms: [Synonym] = [
    Synonym(
      "estimate, estimates, estimation, original estimate, time estimate, work, workload, person days, man days, person hours, man hours, effort days, efforts, hours, size, planned work, labour", in: tasks, sample: "5d", write: "effort …", because: "effort is people's time; 'duration' is length"),
    Synonym("estimate, work, hours, duration, lasts", in: [.routine], sample: "2h", write: "effort …"),
    Synonym(
      "length, lasts, takes, time, days, calendar days, working days, period", in: tasks, sample: "5d",
      write: "duration …", because: "duration is length; 'effort' is people's time"),
    Synonym("elapsed, elapsed time, elapsed duration", in: tasks, sample: "36h", write: "duration … elapsed"),
    Synonym("duration, length, takes, time, effort", in: [.meeting], sample: "30min", write: "lasts …"),
    Synonym(
      "resource, resources, assignee, assignees, assigned, assigned to, allocate, allocation, worker, workers, staff, who, people, person, team, role, members, resource names, equipment", in: [.task, .routine], sample: "ana", write: "assign …"),
    Synonym(
      "attendees, attendee, participants, participant, invitees, invite, who, people, assign, members, with",
      in: [.meeting], sample: "ana, ben", write: "attend …"),
    Synonym("organiser, organizer, host, facilitator, owner, lead", in: [.meeting], sample: "ana", write: "chair …"),
    Synonym("story points, story, sp, point, complexity", in: [.task, .requirement], sample: "5", write: "points …"),
    Synonym(
      "priority, importance, rank, urgency", in: [.task, .phase, .project, .use], sample: "500", write: "priority high",
      because: "a priority is critical, high, normal or low; the default is normal"),
    Synonym("importance, rank, urgency", in: [.task, .phase, .project], sample: "high", write: "priority …"),
    Synonym("skill, skills, requires skill", in: tasks, sample: "welding", write: "needs …"),
    Synonym("uses, materials, material", in: tasks, sample: "2 of cable", write: "consume …"),
    Synonym("window, maintenance window", in: [.task, .phase, .system], sample: "night", write: "within …"),
    Synonym("system, systems, affects, touches, modifies", in: tasks, sample: "ledger", write: "changes …"),
    Synonym("outage", in: tasks, sample: "ledger 1h", write: "downtime …"),
    Synonym("rollback, back out, roll back", in: tasks, sample: "\"Restore the snapshot\" 1h", write: "backout …"),
    Synonym("deliverable, deliverables, output, outputs, produces, result", in: [.task, .milestone], sample: "site", write: "delivers …"),
    Synonym("input", in: tasks, sample: "site", write: "inputs …"),
    Synonym("interrupt, interruption, split, paused, hold, on hold", in: tasks, sample: "2026-03-03", write: "pause …"),
    Synonym("buffer, contingency, reserve", in: tasks, sample: "", write: "margin"),
    Synonym("hammock, level of effort, loe, covers", in: tasks, sample: "first", write: "spans …"),
  ]

  private static let progressSynonyms: [Synonym] = [
    Synonym(
      "percent complete, complete, completion, pct complete, progress, percent, percent done, physical, completed percent, percentage", in: tasks, sample: "30%", write: "done …"),
  ] + ["done", "finished", "closed", "complete", "completed", "resolved", "fixed"].map { word in
    Synonym(
      "status, state, stage, resolution", in: tasks, sample: word, write: "finished 2026-02-27",
      because: "'finished' takes the day it was done")
  } + [
    Synonym(
      "status, state, stage, resolution", in: tasks, sample: "in-progress", write: "started 2026-02-27",
      because: "status follows from facts: started, done, finished or cancelled"),
    Synonym("actual start, began, started on, begun, start actual", in: tasks, sample: "2026-02-27", write: "started …"),
    Synonym(
      "actual finish, completed, completed on, finished on, actual end, closed, ended, reached, achieved, resolved",
      in: [.task, .milestone, .external, .action], sample: "2026-02-27", write: "finished …"),
    Synonym(
      "remaining work, remaining estimate, remaining duration, time left, left, todo, to do, to go, etc", in: tasks,
      sample: "2d", write: "remaining …"),
    Synonym(
      "actual work, time spent, logged, worklog, worked, actual effort, actual hours, actual duration",
      in: tasks, sample: "1d", write: "spent …"),
    Synonym("dropped, canceled, abandoned, obsolete", in: [.task, .milestone], sample: "2026-02-27", write: "cancelled …"),
    Synonym("closed, fixed, done, finished", in: [.issue], sample: "2026-02-27", write: "resolved …"),
    Synonym("done, completed, closed", in: [.action], sample: "2026-02-27", write: "finished …"),
    Synonym("opened, reported, created, found", in: [.issue, .change], sample: "2026-03-02", write: "raised …"),
    Synonym("finished, done, approved, accepted", in: [.gate], sample: "2026-02-27", write: "passed …"),
  ]

  private static let peopleSynonyms: [Synonym] = [
    Synonym(
      "assignee, assigned to, assigned, responsible person, owned by, lead, accountable person", in: owned,
      sample: "ana", write: "owner …"),
    Synonym(
      "hourly rate, wage, cost, price, cost per hour, salary, standard rate, std rate, rates",
      in: [.person, .role], sample: "80 EUR/h", write: "rate …"),
    Synonym(
      "availability, allocation, capacity, units, max units, percent, fte, share, load, workload", in: [.person],
      sample: "50%", write: "available …"),
    Synonym(
      "vacation, vacations, holiday, holidays, absence, absences, absent, off, pto, leaves, time off, unavailable, away, sick, days off", in: [.person], sample: "2026-04-06..2026-04-10", write: "leave …"),
    Synonym("joins, start, starts, begins, since, hired, available from, start date", in: [.person, .role], sample: "2026-03-09", write: "from …"),
    Synonym(
      "end, ends, quits, departs, finish, to, available until, end date", in: [.person, .role],
      sample: "2026-12-31", write: "until …"),
    Synonym("mail, e mail, contact, address", in: [.person, .stakeholder, .team], sample: "\"ana@example.org\"", write: "email …"),
    Synonym("job, position, function, roles", in: [.person], sample: "dev", write: "role …"),
    Synonym("group, department, unit, teams", in: [.person], sample: "crew", write: "team …"),
    Synonym("competence, competences, can, abilities, expertise, skill", in: [.person, .role], sample: "welding", write: "skills …"),
    Synonym("manager, boss, supervisor, lead", in: [.person, .role], sample: "ben", write: "reports-to …"),
    Synonym("limits, weekly hours, max hours, hours per week, weekly max, max", in: [.person], sample: "30h/w", write: "limit …"),
    Synonym("onboarding, ramp, training period, rampup", in: [.person], sample: "2w at 50%", write: "ramp-up …"),
    Synonym("member, people, persons, person, resources, includes", in: [.team], sample: "ana, ben", write: "members …"),
    Synonym("leader, manager, head, owner", in: [.team], sample: "ana", write: "lead …"),
    Synonym("count, number, quantity, size, seats, capacity, units", in: [.role], sample: "3", write: "headcount …"),
    Synonym("pm, project manager, lead, leader, owner, responsible", in: [.project], sample: "ana", write: "manager …"),
    Synonym("client, product owner", in: [.project], sample: "ana", write: "customer …"),
    Synonym("influence", in: [.stakeholder], sample: "high", write: "power …"),
    Synonym("company, organization", in: [.stakeholder], sample: "\"City hall\"", write: "organisation …"),
    Synonym("reviewer, approvers, approved by, signed off by, reviewers", in: [.gate, .milestone, .deliverable], sample: "ana", write: "approver …"),
  ]

  private static let thingSynonyms: [Synonym] = [
    Synonym(
      "count, number, amount, units, stock, available, in stock, capacity", in: [.equipment, .material],
      sample: "3", write: "quantity …"),
    Synonym("licences, licenses, users, quantity, count, concurrent", in: [.software], sample: "5", write: "seats …"),
    Synonym("unit cost, cost, unit price, rate", in: [.material, .software], sample: "12 EUR", write: "price …"),
    Synonym(
      "delivery time, delivery, order time, procurement", in: [.material, .equipment], sample: "2w", write: "lead-time …"),
    Synonym(
      "supplier, seller, contractor, provider, manufacturer, with",
      in: [.contract, .external, .equipment, .material, .software, .system, .charge], sample: "acme", write: "vendor …"),
    Synonym("maintenance, leave, holiday, blocked, absent", in: [.equipment], sample: "2026-04-06", write: "unavailable …"),
    Synonym("likelihood, chance, odds", in: [.risk], sample: "30%", write: "probability …"),
    Synonym("effect, consequence, severity", in: [.risk], sample: "high", write: "impact …"),
    Synonym("mitigation, plan, action, response, countermeasure", in: [.risk], sample: "\"Order early\"", write: "mitigate …"),
    Synonym("fallback, plan b, contingency plan", in: [.risk], sample: "\"Rent one\"", write: "contingency …"),
    Synonym("metric, kpi, indicator, key result", in: [.objective], sample: "\"Orders a day\"", write: "measure …"),
    Synonym("goal, value", in: [.objective], sample: "at least 90%", write: "target …"),
    Synonym("baseline, today, now", in: [.objective], sample: "40%", write: "current …"),
    Synonym(
      "acceptance, criteria, criterion, acceptance criteria, definition of done, dod, done when",
      in: [.requirement, .deliverable, .gate, .compliance, .handover], sample: "\"Pages load in one second\"", write: "accept …"),
    Synonym("velocity", in: [.sprint], sample: "20", write: "capacity …"),
    Synonym("reason, why, rationale", in: [.change, .decision, .excluded, .baseline], sample: "\"The law changed\"", write: "because …"),
  ]

  private static let moneySynonyms: [Synonym] = [
    Synonym(
      "budget, total budget, budget total, cost, total cost", in: [.project, .charter], sample: "3_000 EUR",
      write: "budget { total … }", .outside, because: "the budget is a declaration of its own"),
    Synonym(
      "budget, price, fixed cost, charge, expense, expenses, costs, total", in: tasks, sample: "300 EUR",
      write: "cost …", because: "tasks have costs; phases, accounts and the project have budgets"),
    Synonym("cost, total, allowance", in: [.phase, .use], sample: "300 EUR", write: "budget …"),
    Synonym(
      "cost centre, cost center, costcentre, charge to, chargeset, bill to, cost code, cost account",
      in: [.task, .phase, .use, .person, .role, .equipment, .material, .software, .contract, .meeting, .routine],
      sample: "acc", write: "account …"),
    Synonym(
      "payment, payments, installment, instalment, instalments, milestone-payment", in: [.contract],
      sample: "30% on 2026-04-01", write: "pay …"),
    Synonym("amount, sum, price, total, budget, cost", in: [.contract], sample: "3_000 EUR", write: "value …"),
    Synonym("start, begin, begins, valid from, start date", in: [.contract], sample: "2026-03-02", write: "from …"),
    Synonym("end, finish, expires, valid until, end date", in: [.contract], sample: "2026-12-31", write: "until …"),
    Synonym("fine, liquidated damages", in: [.contract], sample: "100 EUR/d from 2026-06-30", write: "penalty …"),
    Synonym("amount, total, limit, cost, sum", in: [.account], sample: "3_000 EUR", write: "budget …"),
    Synonym("amount, sum, value, limit, budget, cost", in: [.budget], sample: "3_000 EUR", write: "total …"),
    Synonym("contingency, reserve", in: [.budget], sample: "10%", write: "contingency-reserve …"),
    Synonym("funding", in: [.budget], sample: "2026-Q2 1_000 EUR", write: "fund …"),
    Synonym("money", in: [.project], sample: "EUR", write: "currency …"),
    Synonym("hours per day, daily hours, workday", in: [.project], sample: "8h", write: "day …"),
    Synonym("hours per week, workweek, work week", in: [.project], sample: "40h", write: "week …"),
  ]

  private static let textSynonyms: [Synonym] = [
    Synonym(
      "description, desc, text, comment, comments, details, notes, remark, remarks, memo, body", in: named,
      sample: "\"Two rooms\"", write: "note …"),
    Synonym(
      "name, label, caption, heading, full name", in: named.filter { $0 != .use }, sample: "\"Two rooms\"",
      write: "…", .head),
    Synonym("label", in: named.filter { $0 != .use }, sample: "web", write: "tag …"),
    Synonym("labels, tags, keyword, keywords, flags, component, components", in: named, sample: "web", write: "tag …"),
    Synonym(
      "url, href, attachment, document, doc, file, links, reference, hyperlink", in: named,
      sample: "\"https://example.org\"", write: "link …"),
  ]
}
