import PlanText

/// The columns of a chart as time: which column an instant falls into, and what is shown above the columns.
///
/// The axis counts in local time, so that each day has its columns, even when clocks change.
struct TimeAxis {
  let zone: Zone
  /// The first local minute of the first column.
  let origin: Int
  let minutesPerColumn: Int
  let columns: Int

  /// Numbers of columns in two weeks, finest first, that divide hours, days or weeks evenly.
  private static let columnsInTwoWeeks = [672, 336, 168, 112, 84, 56, 42, 28, 14, 12, 10, 8, 7, 6, 5, 4, 3, 2]
  private static let twoWeeks = 20_160

  /// The finest scale on which `first` to `last` fits into `width` columns.
  init(from first: Int, to last: Int, in zone: Zone, width: Int) {
    let (first, last) = (zone.localMinute(atUTC: first), zone.localMinute(atUTC: last - 1) + 1)
    var steps = Self.columnsInTwoWeeks.map { Self.twoWeeks / $0 }
    while let step = steps.last, (last - first) / step > width - 4 { steps.append(step * 2) }
    for step in steps.dropLast() {
      let axis = TimeAxis(first, last, step, zone)
      if axis.columns <= width {
        self = axis
        return
      }
    }
    self.init(first, last, steps[steps.count - 1], zone)
  }

  private init(_ first: Int, _ last: Int, _ step: Int, _ zone: Zone) {
    self.zone = zone
    let day = Clock(local: first).day
    // Columns wider than a day start with a week, those of hours with the first hours; days are whole, to have labels,
    // and hours before midnight leave room for one.
    let start = step > 1440 ? day.advanced(by: -day.weekday) : day
    let midnight = Int(start.number) * 1440
    let hours = last > midnight + 1440 ? min(first, midnight + 1440 - Unit.dayAboveHours * step) : first
    origin = step <= 120 ? midnight + (hours - midnight) / step * step : midnight
    minutesPerColumn = step
    columns = max(1, (last - 1 - origin) / step + 1)
  }

  /// The column of an instant, which may be outside the chart.
  func column(of instant: Int) -> Int { column(ofLocal: zone.localMinute(atUTC: instant)) }

  func column(ofLocal minute: Int) -> Int {
    let distance = minute - origin
    return distance >= 0 ? distance / minutesPerColumn : -((minutesPerColumn - 1 - distance) / minutesPerColumn)
  }

  /// The last column of work that ends at an instant.
  func column(ofEnd instant: Int) -> Int { column(of: instant - 1) }

  /// The local minute after the last column.
  var end: Int { origin + columns * minutesPerColumn }
}
