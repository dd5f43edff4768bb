import PlanText

/// The number of a shape in the list of all shapes, as stored by statements and rows.
package struct ValueShape: Hashable, Sendable, CaseIterable, CustomStringConvertible {
  package let number: UInt8

  /// All shapes; each has its own file in Values. The order is that of the grammar and the JSON Schema.
  package static let all: [any Shape.Type] = [
    Text.self,
    Link.self,
    Translation.self,
    Names.self,
    Allowance.self,
    Word.self,
    Flag.self,
    Day.self,
    TimeAmount.self,
    TimeSpan.self,
    Decimal.self,
    Percent.self,
    CurrencyCode.self,
    ExchangeRate.self,
    StartRule.self,
    FinishRule.self,
    Dependency.self,
    Estimate.self,
    Allotment.self,
    Consumption.self,
    Way.self,
    Reference.self,
    References.self,
    AnyReference.self,
    Bound.self,
    Stamp.self,
    OffDates.self,
    Hours.self,
    ExtraTime.self,
    Opening.self,
    Recurrence.self,
    Inform.self,
    Rate.self,
    Availability.self,
    RampUp.self,
    Quota.self,
    Price.self,
    Cost.self,
    Money.self,
    Commitment.self,
    Share.self,
    Funding.self,
    Payment.self,
    Penalty.self,
    Tolerance.self,
    Verdict.self,
    Target.self,
    Quantity.self,
    Measurement.self,
    Criterion.self,
    Probability.self,
    Delay.self,
    Damage.self,
    Saving.self,
    Response.self,
    Trigger.self,
    Compatibility.self,
    Outage.self,
    Backout.self,
    Training.self,
    ExpectedDate.self,
    Planned.self,
    Occurrence.self,
    MemberPlan.self,
    Parameter.self,
    Argument.self,
    AnyValue.self,
  ]

  /// The same, without a bounds check at each use.
  nonisolated(unsafe) private static let table: UnsafePointer<any Shape.Type> = {
    let table = UnsafeMutablePointer<any Shape.Type>.allocate(capacity: all.count)
    table.initialize(from: all, count: all.count)
    return UnsafePointer(table)
  }()

  /// The shape of a type. O(shapes).
  init(_ type: any Shape.Type) {
    guard let index = Self.all.firstIndex(where: { $0 == type }) else { preconditionFailure("\(type) is not listed") }
    number = UInt8(index)
  }

  private init(number: UInt8) { self.number = number }

  package static var allCases: [ValueShape] { all.indices.map { ValueShape(number: UInt8($0)) } }

  /// The type with everything about the shape.
  @inline(__always)
  package var type: any Shape.Type { Self.table[Int(number)] }

  /// Name in the JSON Schema.
  package var description: String { type.label.name }
  package var production: String { type.label.production }
  package var spoken: String { type.label.spoken }
  package var example: String { type.label.example }
  package var schema: ValueSchema { type.schema }
  package var words: [String] { type.words }
  package func has(_ trait: ShapeLabel.Traits) -> Bool { type.label.traits.contains(trait) }
}
