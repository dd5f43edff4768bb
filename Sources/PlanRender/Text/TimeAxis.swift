import PlanSchedule
import PlanSyntax

/// Columns of a chart as time: which column an instant falls into, and what stands above the columns.
struct TimeAxis {
  /// The first instant of the first column, minutes since 1970-01-01T00:00.
  let origin: Int
  let minutesPerColumn: Int
  let columns: Int

  /// Columns in two weeks, finest first, that divide hours, days or weeks evenly.
  private static let columnsInTwoWeeks = [672, 336, 168, 112, 84, 56, 42, 28, 14, 12, 10, 8, 7, 6, 5, 4, 3, 2]
  private static let twoWeeks = 20_160

  /// The finest scale on which `first` to `last` takes no more than `width` columns.
  init(from first: Int, to last: Int, width: Int) {
    var steps = Self.columnsInTwoWeeks.map { Self.twoWeeks / $0 }
    while let step = steps.last, (last - first) / step > width - 4 { steps.append(step * 2) }
    for step in steps.dropLast() {
      let axis = TimeAxis(first, last, step)
      if axis.columns <= width {
        self = axis
        return
      }
    }
    self.init(first, last, steps[steps.count - 1])
  }

  private init(_ first: Int, _ last: Int, _ step: Int) {
    let day = Clock(first).day
    // Columns wider than a day begin with a week, those of hours with the first hours.
    let start = step > 1440 ? day.advanced(by: -day.weekday) : day
    let midnight = Int(start.number) * 1440
    origin = step < 360 ? midnight + (first - midnight) / step * step : midnight
    minutesPerColumn = step
    columns = max(1, (last - 1 - origin) / step + 1)
  }

  /// The column of an instant, which may lie outside.
  func column(of instant: Int) -> Int {
    let distance = instant - origin
    return distance >= 0 ? distance / minutesPerColumn : -((minutesPerColumn - 1 - distance) / minutesPerColumn)
  }

  /// The column in which work that ends at an instant is last done.
  func column(ofEnd instant: Int) -> Int { column(of: instant - 1) }

  var end: Int { origin + columns * minutesPerColumn }
}
