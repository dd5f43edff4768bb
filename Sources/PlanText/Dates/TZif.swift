/// Time zone database files as systems install them: TZif, versions 1 to 4 (RFC 9636).
package enum TZif {
  /// Parses a file; nil if the bytes are not such a file, are damaged, or count leap seconds.
  package static func zone(named name: String, in bytes: [UInt8]) -> Zone? {
    var reader = BigEndianReader(bytes)
    guard let first = Header(&reader) else { return nil }
    guard first.version > 0 else {
      guard let body = Body(first, &reader, timeSize: 4) else { return nil }
      return Zone(name: name, offset: body.offset, changes: body.changes, rule: nil)
    }
    // The first block is for readers of version 1; the second contains the same with longer times.
    guard reader.skip(first.bodySize(timeSize: 4)), let header = Header(&reader),
      let body = Body(header, &reader, timeSize: 8), let footer = reader.line()
    else { return nil }
    if footer.isEmpty { return Zone(name: name, offset: body.offset, changes: body.changes, rule: nil) }
    guard let rule = POSIXTimeZoneRule(footer) else { return nil }
    return Zone(name: name, offset: body.offset, changes: body.changes, rule: rule)
  }

  /// The counts of the items that follow.
  private struct Header {
    let version: Int
    let utcFlags: Int
    let standardFlags: Int
    let leapSeconds: Int
    let times: Int
    let types: Int
    let letters: Int

    init?(_ reader: inout BigEndianReader) {
      guard reader.take([0x54, 0x5A, 0x69, 0x66]), let version = reader.integer(1), reader.skip(15) else { return nil }
      switch version {
      case 0: self.version = 0
      case 0x32...0x39: self.version = version - 0x30
      default: return nil
      }
      var counts: [Int] = []
      for _ in 0..<6 {
        guard let count = reader.integer(4), (0...1_000_000).contains(count) else { return nil }
        counts.append(count)
      }
      (utcFlags, standardFlags, leapSeconds) = (counts[0], counts[1], counts[2])
      (times, types, letters) = (counts[3], counts[4], counts[5])
    }

    func bodySize(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + letters + leapSeconds * (timeSize + 4) + standardFlags + utcFlags
    }
  }

  /// The changes, and the offset before the first.
  private struct Body {
    let offset: Int
    let changes: [Zone.Stretch]

    /// Seconds since 1970; anything before the year 1 or after 9999 is not a date.
    private static let range = -62_135_596_800...253_402_300_799

    init?(_ header: Header, _ reader: inout BigEndianReader, timeSize: Int) {
      guard header.leapSeconds == 0, header.types > 0, reader.rest >= header.bodySize(timeSize: timeSize) else {
        return nil
      }
      var times: [Int] = []
      for _ in 0..<header.times {
        guard let time = reader.integer(timeSize), time > times.last ?? .min else { return nil }
        times.append(time)
      }
      var types: [Int] = []
      for _ in 0..<header.times {
        guard let type = reader.integer(1), (0..<header.types).contains(type) else { return nil }
        types.append(type)
      }
      var offsets: [Int] = []
      for _ in 0..<header.types {
        guard let seconds = reader.integer(4), reader.skip(2) else { return nil }
        let minutes = POSIXTimeZoneRule.minutes(ofSeconds: seconds)
        guard abs(minutes) < Zone.offsetLimit else { return nil }
        offsets.append(minutes)
      }
      guard reader.skip(header.letters + header.standardFlags + header.utcFlags) else { return nil }
      var changes: [Zone.Stretch] = []
      for (time, type) in zip(times, types) {
        guard time <= Self.range.upperBound else { return nil }
        let second = max(time, Self.range.lowerBound)
        changes.append(Zone.Stretch(start: Zone.minuteAtOrAfter(second: second), offset: offsets[type]))
      }
      offset = offsets[0]
      self.changes = changes
    }
  }
}

/// Reads signed big-endian numbers.
private struct BigEndianReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var rest: Int { bytes.count - position }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= rest else { return false }
    position += count
    return true
  }

  mutating func take(_ expected: [UInt8]) -> Bool {
    guard expected.count <= rest, bytes[position..<position + expected.count].elementsEqual(expected) else {
      return false
    }
    return skip(expected.count)
  }

  /// A single byte is unsigned.
  mutating func integer(_ size: Int) -> Int? {
    guard size <= rest else { return nil }
    var value: Int64 = size > 1 && bytes[position] >= 0x80 ? -1 : 0
    for byte in bytes[position..<position + size] { value = value << 8 | Int64(byte) }
    position += size
    return Int(value)
  }

  /// The bytes between two line ends.
  mutating func line() -> ArraySlice<UInt8>? {
    guard take([0x0A]), let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}
