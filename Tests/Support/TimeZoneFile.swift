import PlanText

/// Generates the bytes of time zone files (RFC 9636).
package struct TimeZoneFile {
  /// Seconds since 1970-01-01T00:00 UTC, and the index of the type that applies from then on.
  package var changes: [(second: Int, type: Int)] = []
  /// Seconds ahead of UTC.
  package var offsets: [Int] = [0]
  /// The rule for what comes after the last change.
  package var footer = ""
  /// 1 to 4.
  package var version = 2
  package var leapSeconds = 0

  package init(
    changes: [(second: Int, type: Int)] = [], offsets: [Int] = [0], footer: String = "", version: Int = 2
  ) {
    self.changes = changes
    self.offsets = offsets
    self.footer = footer
    self.version = version
  }

  package var bytes: [UInt8] {
    if version == 1 { return header + body(timeSize: 4) }
    return header + body(timeSize: 4) + header + body(timeSize: 8) + [0x0A] + Array(footer.utf8) + [0x0A]
  }

  private var header: [UInt8] {
    let counts = [0, 0, leapSeconds, changes.count, offsets.count, 4]
    return Array("TZif".utf8) + [version == 1 ? 0 : 0x30 + UInt8(version)] + Array(repeating: 0, count: 15)
      + counts.flatMap { Self.bytes(of: $0, size: 4) }
  }

  private func body(timeSize: Int) -> [UInt8] {
    var result: [UInt8] = []
    for change in changes { result += Self.bytes(of: change.second, size: timeSize) }
    for change in changes { result.append(UInt8(change.type)) }
    for offset in offsets { result += Self.bytes(of: offset, size: 4) + [0, 0] }
    result += Array("ABC".utf8) + [0]
    for _ in 0..<leapSeconds { result += Self.bytes(of: 78_796_800, size: timeSize) + Self.bytes(of: 1, size: 4) }
    return result
  }

  private static func bytes(of number: Int, size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// A small database: zones whose clocks always follow one rule.
  package static let samples: [String: [UInt8]] = [
    "America/New_York": TimeZoneFile(offsets: [-18_000], footer: "EST5EDT,M3.2.0,M11.1.0").bytes,
    "Asia/Kolkata": TimeZoneFile(offsets: [19_800], footer: "IST-5:30").bytes,
    "Asia/Tokyo": TimeZoneFile(offsets: [32_400], footer: "JST-9").bytes,
    "Australia/Sydney": TimeZoneFile(offsets: [36_000], footer: "AEST-10AEDT,M10.1.0,M4.1.0/3").bytes,
    "Europe/Amsterdam": TimeZoneFile(offsets: [3600], footer: "CET-1CEST,M3.5.0,M10.5.0/3").bytes,
    "Europe/London": TimeZoneFile(offsets: [0], footer: "GMT0BST,M3.5.0/1,M10.5.0").bytes,
    "Europe/Berlin": TimeZoneFile(offsets: [3600], footer: "CET-1CEST,M3.5.0,M10.5.0/3").bytes,
  ]
}
