import PlanText

extension Table {
  /// The content of one column in a row.
  package enum Cell: Equatable, Sendable {
    case empty
    case text(String)
    case names([Name])
    case count(Int)
    case length(Length)
    case date(Day)
    /// Millionths of a whole.
    case share(Int)
    case load(Load)
    case money(Money)
  }

  /// A person or a thing, or several of one kind.
  package struct Name: Equatable, Sendable {
    package let count: Int
    package let name: String

    package init(count: Int = 1, _ name: String) {
      self.count = count
      self.name = name
    }
  }

  /// An amount of one currency.
  package struct Money: Equatable, Sendable {
    package let minorUnits: Int128
    /// The currency's decimals.
    package let digits: Int

    package init(minorUnits: Int128, digits: Int) {
      self.minorUnits = minorUnits
      self.digits = digits
    }
  }

  /// How much is booked out of how much.
  package struct Load: Equatable, Sendable {
    /// Minutes.
    package let booked: Int
    /// Minutes; nil without limit.
    package let capacity: Int?
    package let meanings: Meanings

    package init(booked: Int, capacity: Int?, meanings: Meanings = []) {
      self.booked = booked
      self.capacity = capacity
      self.meanings = meanings
    }
  }
}

extension Table.Cell {
  /// True unless it is an amount with cents.
  var isWhole: Bool {
    guard case .money(let money) = self else { return true }
    return MoneyText.isWhole(money.minorUnits, digits: money.digits)
  }
}
