import PlanSyntax

/// The names that other tools use for whole declarations and records.
extension Schema {
  static let declarationSynonyms: [Synonym] = [
    Synonym(
      "story, user story, ticket, item, todo, job, activity, subtask, sub task, work, work item, step, card, assignment, action-item", sample: "it \"It\" { duration 1d }", write: "task …"),
    Synonym(
      "epic, feature, work package, workpackage, package, section, stage, group, summary, summary task, stream, workstream, subproject, bucket, module", sample: "it \"It\" { task part { duration 1d } }", write: "phase …", because: "a phase contains tasks"),
    Synonym(
      "resource, employee, worker, user, developer, member, staff, assignee, human, people",
      sample: "it \"It\"", write: "person …",
      because: "for a thing, use 'equipment'; for a position still to be filled, 'role'"),
    Synonym("squad, department, crew, unit", sample: "it \"It\" { members ana }", write: "team …"),
    Synonym("machine, tool, device, room, vehicle, asset", sample: "it \"It\"", write: "equipment …"),
    Synonym("supplier, provider, contractor, subcontractor, partner", sample: "it \"It\"", write: "vendor …"),
    Synonym("license, licence, subscription", sample: "it \"It\"", write: "software …"),
    Synonym(
      "event, deadline, marker, release, key date, goal line, due", sample: "it \"It\" { finish by 2026-06-30 }",
      write: "milestone …"),
    Synonym("deadline, due", sample: "2026-06-30", write: "milestone deadline \"Deadline\" { finish by … }"),
    Synonym(
      "review, checkpoint, approval, decision-point, quality gate, sign off", sample: "it \"It\" { approver ana }",
      write: "gate …"),
    Synonym("delivery, dependency, shipment, arrival", sample: "it \"It\" { expected 2026-03-20 ; confirmed 2026-02-27 }", write: "external …"),
    Synonym(
      "holidays, working time, worktime, shift, working hours, workweek",
      sample: "it \"It\" { hours mon..fri 09:00..17:00 }", write: "calendar …"),
    Synonym(
      "holiday, vacation, day off", sample: "2026-05-01", write: "calendar standard { hours mon..fri 09:00..17:00 ; holiday … }",
      because: "holidays belong in a calendar; 'calendar standard' in the project applies it to everyone"),
    Synonym("okr, goal, kpi, benefit, outcome", sample: "it \"It\"", write: "objective …"),
    Synonym(
      "cost centre, cost center, cost account, cost code", sample: "it \"It\" { budget 3_000 EUR }",
      write: "account …"),
    Synonym("threat, hazard, opportunity", sample: "it \"It\" { probability 30% }", write: "risk …"),
    Synonym("problem, bug, blocker, defect, impediment", sample: "it \"It\"", write: "issue …"),
    Synonym("change-request, cr", sample: "it \"It\" { raised 2026-03-02 }", write: "change …"),
    Synonym("macro, blueprint, pattern", sample: "it \"It\" { task part { duration 1d } }", write: "template …"),
    Synonym(
      "report, task-report, resource report, dashboard, chart, gantt chart, export",
      sample: "it \"It\" { show schedule }", write: "view …"),
    Synonym("alternative, variant", sample: "it \"It\"", write: "option …"),
    Synonym("what if, simulation", sample: "it \"It\"", write: "scenario …"),
    Synonym("stand up, ceremony, appointment", sample: "it \"It\" { every week on fri ; attend ana }", write: "meeting …"),
    Synonym("chore, recurring, recurring task", sample: "it \"It\" { every week on fri ; effort 1h ; assign ana }", write: "routine …"),
    Synonym("maintenance window, slot, outage window", sample: "it \"It\" { open every sat 22:00..23:00 }", write: "window …"),
    Synonym("server, app, application, service, database", sample: "it \"It\"", write: "system …"),
    Synonym(
      "iteration, time box, timebox", sample: "it \"It\" { start 2026-03-02 ; finish 2026-03-13 }", write: "sprint …"),
    Synonym("scope item, product, artifact, artefact", sample: "it \"It\"", write: "deliverable …"),
    Synonym("out of scope, exclusion", sample: "it \"It\"", write: "excluded …"),
    Synonym("booking, time log, timelog, worklog, time entry, logged", sample: "2026-W10 ana first 8h", write: "timesheet …"),
    Synonym("invoice, bill, spending, actual cost, purchase", sample: "2026-03-20 acc 1_200 EUR", write: "expense …"),
    Synonym("prognosis, outlook", sample: "2026-03-20 acc 1_200 EUR", write: "forecast …"),
    Synonym("status, update, actual, actuals, progress-report", sample: "2026-02-27 first started 2026-02-27", write: "progress …"),
  ]
}
