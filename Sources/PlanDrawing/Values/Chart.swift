/// Numbers by category, such as days, weeks or people.
package struct Chart: Equatable, Sendable {
  /// The unit of the numbers.
  package enum Unit: Equatable, Sendable {
    /// Minutes, shown in hours.
    case hours
    /// Millionths, shown in percent.
    case percent
    /// Things.
    case count
  }

  package struct Series: Equatable, Sendable {
    package let name: String
    /// One per category; nil if there is none.
    package let values: [Int?]

    package init(_ name: String, _ values: [Int?]) {
      self.name = name
      self.values = values
    }
  }

  package let unit: Unit
  /// In their order on the axis.
  package let categories: [String]
  package let series: [Series]
  /// The reference for the numbers, such as a capacity; one per category, nil if there is none.
  package let limits: Series?

  package init(unit: Unit, categories: [String], series: [Series], limits: Series? = nil) {
    self.unit = unit
    self.categories = categories
    self.series = series
    self.limits = limits
  }
}
