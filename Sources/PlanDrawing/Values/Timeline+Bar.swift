import PlanSyntax

extension Timeline {
  /// The time range of something.
  package struct Bar: Equatable, Sendable {
    package enum Shape: Equatable, Sendable {
      /// A stretch of work.
      case work
      /// A bracket around the work inside.
      case summary
      /// Work that spans other work, from its start to its end.
      case spanning
      /// A zero-length activity, shown at the minute on the day that people would name.
      case event(DeclarationKind, shownAt: Int)
    }

    /// How much of it has been done.
    package enum Progress: Equatable, Sendable {
      case notStarted
      /// Up to an instant; the rest begins at `resumes`, if there is working time in between.
      case begun(until: Int, resumes: Int?)
      case finished
    }

    /// A date that is missed.
    package struct Miss: Equatable, Sendable {
      /// The last instant that would have met it.
      package let instant: Int
      /// False for the date of something that contains it.
      package let isOwn: Bool

      package init(instant: Int, isOwn: Bool) {
        self.instant = instant
        self.isOwn = isOwn
      }
    }

    package let shape: Shape
    package let meanings: Meanings
    package let start: Int
    package let finish: Int
    package let progress: Progress
    /// The latest finish; nil if there is no float.
    package let floatEnd: Int?
    /// The date by which it must itself be finished.
    package let deadline: Int?
    package let missed: Miss?
    /// The project's date that it runs past without being late itself.
    package let passed: Int?

    package init(
      shape: Shape, meanings: Meanings, start: Int, finish: Int, progress: Progress, floatEnd: Int?, deadline: Int?, missed: Miss?, passed: Int?
    ) {
      self.shape = shape
      self.meanings = meanings
      self.start = start
      self.finish = finish
      self.progress = progress
      self.floatEnd = floatEnd
      self.deadline = deadline
      self.missed = missed
      self.passed = passed
    }
  }
}

extension Timeline.Bar {
  /// From the first to the last minute at which something is drawn.
  package var shown: ClosedRange<Int> {
    switch shape {
    case .work, .summary, .spanning: start...max(start, finish - 1)
    case .event(_, let instant): instant...instant
    }
  }
}
