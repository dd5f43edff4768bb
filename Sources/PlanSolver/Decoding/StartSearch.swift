import PlanText

/// A search for the first start of some work, and how far it has come.
package struct StartSearch {
  /// Index in ``FullStretches``; −1 if what it finds says nothing about other work.
  var kind = -1
  var mode: Int32 = -1
  var work = 0
  /// Where it began.
  private(set) var from = 0
  /// It starts no earlier than this.
  private(set) var bound = 0
  /// What it had to wait for, and until when.
  private(set) var cause = StartCause.origin
  private(set) var since = 0
  /// What it had to wait for, and until when, before it first passed over a possible start in search of a better one.
  private var first: (since: Int, cause: StartCause)?

  package init() {}

  init(kind: Int, mode: Int32, work: Int, from bound: Int, _ cause: StartCause) {
    self.kind = kind
    self.mode = mode
    self.work = work
    from = bound
    self.bound = bound
    self.cause = cause
    since = bound
  }

  /// What it finds from now on says nothing about other work: it could have started here.
  mutating func passesOver() { first = first ?? (since, cause) }

  /// Continues later, for a cause if there is one to tell; `since`: when that cause ended, if not just then.
  mutating func wait(until instant: Int, _ cause: StartCause? = nil, since: Int? = nil) {
    bound = instant
    guard let cause else { return }
    self.cause = cause
    self.since = since ?? instant
  }

  /// Continues after the stretches that are known to be full.
  mutating func skip(_ full: FullStretches) {
    guard kind >= 0 else { return }
    while let known = full.stretch(ofKind: kind, work, mode, around: bound) {
      wait(until: known.until, known.cause)
    }
  }

  /// What it has shown, if anything. If it last waited without a cause, what comes after `since` is left out, because
  /// other work might have a cause to report there.
  var shown: FullStretch? {
    let until = first?.since ?? (bound < WorkPattern.never ? since : bound)
    guard kind >= 0, until > from else { return nil }
    return FullStretch(work: work, from: from, until: until, cause: first?.cause ?? cause, mode: mode)
  }
}
