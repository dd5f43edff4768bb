/// Minutes after midnight, 0…1440.
package struct TimeOfDay: Equatable, Sendable, Comparable {
  package var minutes: Int16
  package init(minutes: Int16) { self.minutes = minutes }
  package static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
  /// `09:30`
  package var iso: String {
    var output = Output()
    output.write(Int(minutes) / 60, width: 2)
    output.write(":" as StaticString)
    output.write(Int(minutes) % 60, width: 2)
    return output.text
  }
}
