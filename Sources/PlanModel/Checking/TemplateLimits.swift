/// How much copies of templates may make, so that a few lines that multiply do not fill the memory.
package struct TemplateLimits {
  /// Maximum number of activities that one `use` outside templates makes.
  package static let useLimit = 100_000
  /// Maximum number of activities that all uses make.
  package static let planLimit = 1_000_000
  /// Maximum number of bytes of templates and values in all copies.
  package static let textLimit = 128 << 20
  /// Each place of a parameter counts as so many bytes more, because it is remembered.
  package static let placeSize = 16

  static let ofPlan = TemplateLimits(activities: planLimit, bytes: textLimit)
  /// What is copied only to find mistakes in templates that nothing uses.
  static let ofExamples = TemplateLimits(activities: 10_000, bytes: 4 << 20)

  /// What is left.
  private var activities: Int
  private var bytes: Int

  private init(activities: Int, bytes: Int) {
    self.activities = activities
    self.bytes = bytes
  }

  /// The limit that a use exceeds.
  enum Excess {
    case use, plan, text

    func message(_ name: String) -> String {
      switch self {
      case .use: "this use of '\(name)' makes more than \(useLimit) activities"
      case .plan: "with this use of '\(name)', templates make more than \(planLimit) activities altogether"
      case .text: "with this use of '\(name)', templates make more than \(textLimit >> 20) MB of text altogether"
      }
    }

    var help: String {
      switch self {
      case .use, .plan: "use fewer templates inside each other, or use them less often"
      case .text: "a text grows with each template that repeats it for the next; repeat parameters less often"
      }
    }
  }

  /// Counts what one use makes, unless it is too much.
  mutating func add(activities made: Int, bytes length: Int) -> Excess? {
    if made > Self.useLimit { return .use }
    if made > activities { return .plan }
    if length > bytes { return .text }
    activities -= made
    bytes -= length
    return nil
  }
}
