/// A growing UTF-8 buffer that every backend and message renderer writes to.
///
/// What writes more than a byte is never inlined: there are thousands of calls, and each copy would have to be compiled.
package struct Output: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}
  package init(reserving count: Int) { bytes.reserveCapacity(count) }

  package var count: Int { bytes.count }
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  @inline(never)
  package mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
  @inline(never)
  package mutating func write(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
  @inline(never)
  package mutating func write(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }
  package mutating func write(byte: UInt8) { bytes.append(byte) }
  package mutating func newline() { bytes.append(0x0A) }

  @inline(never)
  package mutating func write(_ text: String, times: Int) {
    var left = times
    while left > 0 {
      bytes.append(contentsOf: text.utf8)
      left -= 1
    }
  }

  @inline(never)
  package mutating func write(_ buffer: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: buffer) }

  /// Decimal digits, left-padded with zeros to `width`.
  @inline(never)
  package mutating func write(_ number: Int, width: Int = 0) {
    if number < 0 { bytes.append(0x2D) }
    // As many digits as any number has.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(width, 20)) { digits in
      var first = digits.count
      var rest = number.magnitude
      repeat {
        first -= 1
        digits[first] = UInt8(0x30 + rest % 10)
        rest /= 10
      } while rest > 0
      while digits.count - first < width {
        first -= 1
        digits[first] = 0x30
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Makes room for bytes that will be written, so that the buffer need not grow bit by bit.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }
}
