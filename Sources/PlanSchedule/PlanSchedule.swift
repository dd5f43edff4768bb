// Plan → dates. Time/ maps instants to working minutes and back (``WorkCalendar``); Network/ takes activities and
// links as plain arrays (``Network``), sorts them (``Topology``, or ``NetworkCycles`` when that is impossible), and
// runs the forward and backward pass in the coordinates of each node's calendar (``NetworkSchedule``). Instants
// appear only where a link crosses calendars, at milestones and phases, and when a date is asked for.
import PlanSyntax
