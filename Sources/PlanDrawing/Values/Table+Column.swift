import PlanText

extension Table {
  package struct Column: Equatable, Sendable {
    /// The name used to request it: `finish`.
    package let name: String
    /// The text above it; empty if it explains itself.
    package let heading: String
    /// What it holds, for formats that name units themselves; the heading unless stated.
    package let label: String
    package let kind: Kind
    package let need: Need

    package init(_ name: String, _ heading: String, label: String? = nil, _ kind: Kind, need: Need = .always) {
      self.name = name
      self.heading = heading
      self.label = label ?? heading
      self.kind = kind
      self.need = need
    }

    package func with(need: Need) -> Column { Column(name, heading, label: label, kind, need: need) }
  }

  /// The kind of content in a column.
  package enum Kind: Equatable, Sendable {
    /// A number in a hierarchy: `2.1`.
    case outlineNumber
    /// The subject of the row; indented by the row's depth.
    case title
    /// A name by which a plan refers to something.
    case identifier
    /// The assignees.
    case names
    case text
    /// A number of things.
    case count
    /// Days of a length, rounded half up.
    case length
    /// Days of float, rounded down.
    case totalFloat, freeFloat
    case date
    /// Parts of a whole, in percent.
    case share
    /// Hours booked, of hours available.
    case load
    /// Amounts of one currency.
    case money

    package var alignment: String.Alignment {
      switch self {
      case .outlineNumber, .title, .identifier, .names, .text, .date: .left
      case .count, .length, .totalFloat, .freeFloat, .share, .load, .money: .right
      }
    }

    /// True for text that may be truncated to make room.
    package var isProse: Bool {
      switch self {
      case .title, .identifier, .names, .text: true
      case .outlineNumber, .count, .length, .totalFloat, .freeFloat, .date, .share, .load, .money: false
      }
    }
  }

  /// How important a column is if there is little space.
  package enum Need: Equatable, Sendable {
    /// It stays, even if all its cells are empty.
    case always
    /// It stays unless all its cells are empty.
    case whereFilled
    /// It is dropped if space is short, the highest number first, and if all its cells are empty.
    case withRoom(Int)
    /// The same, but it stays if all its cells are empty.
    case withRoomThoughEmpty(Int)
    /// It says what bars say, and is dropped where they are drawn, and if all its cells are empty.
    case withoutBars

    /// True for a column that is shown even if all its cells are empty.
    package var staysEmpty: Bool {
      switch self {
      case .always, .withRoomThoughEmpty: true
      case .whereFilled, .withRoom, .withoutBars: false
      }
    }
  }
}
