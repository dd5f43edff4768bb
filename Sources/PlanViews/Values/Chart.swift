/// Numbers by category, such as days, weeks or people.
package struct Chart: Equatable, Sendable {
  /// What the numbers count.
  package enum Unit: Equatable, Sendable {
    /// Minutes, said in hours.
    case hours
    /// Millionths, said in percent.
    case percent
    /// Things.
    case count
  }

  package struct Series: Equatable, Sendable {
    package let name: String
    /// One a category; nil where there is none.
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
  /// What the numbers are measured against, such as a capacity; one a category, nil where there is none.
  package let limits: Series?

  package init(unit: Unit, categories: [String], series: [Series], limits: Series? = nil) {
    self.unit = unit
    self.categories = categories
    self.series = series
    self.limits = limits
  }
}
