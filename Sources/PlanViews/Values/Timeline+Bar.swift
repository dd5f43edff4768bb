import PlanSolver
import PlanSyntax

extension Timeline {
  /// When something is.
  package struct Bar: Equatable, Sendable {
    package enum Shape: Equatable, Sendable {
      /// A stretch of work.
      case work
      /// A bracket around the work inside.
      case summary
      /// What goes on beside other work, from its start to its end.
      case spanning
      /// What takes no time, on the minute with which people name its day.
      case event(DeclarationKind, shownAt: Int)
    }

    /// How much of it has happened.
    package enum Progress: Equatable, Sendable {
      case notStarted
      /// Up to an instant; the rest begins at `resumes` where there is working time between.
      case begun(until: Int, resumes: Int?)
      case finished
    }

    /// A date that is missed.
    package struct Miss: Equatable, Sendable {
      /// The last instant that would have met it.
      package let instant: Int
      /// False of the date of what is around it.
      package let isOwn: Bool
    }

    package let shape: Shape
    package let meanings: Meanings
    package let start: Int
    package let finish: Int
    package let progress: Progress
    /// The latest finish; nil without float.
    package let floatEnd: Int?
    /// The date by which it has to be finished itself.
    package let deadline: Int?
    package let missed: Miss?
    /// The project's date by which it goes on, without being late itself.
    package let passed: Int?
  }
}

extension Timeline.Bar {
  /// From the first to the last minute at which something is shown.
  package var shown: ClosedRange<Int> {
    switch shape {
    case .work, .summary, .spanning: start...max(start, finish - 1)
    case .event(_, let instant): instant...instant
    }
  }
}
