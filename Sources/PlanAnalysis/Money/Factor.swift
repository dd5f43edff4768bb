/// What one unit of something costs, in minor units of the project's currency: a fraction, which is never rounded.
struct Factor: Equatable, Sendable {
  let numerator: UInt128
  /// Not zero.
  let denominator: UInt128

  /// Reduced, so that what is computed with it usually fits in a machine word.
  init(_ numerator: UInt128, per denominator: UInt128) {
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
  }

  /// Whole minor units of so many, and the rest in parts of 2⁶⁴, rounded up: sums of the rest are whole, or half, if and
  /// only if they are exactly.
  func times(_ count: UInt64) -> (whole: Int128, part: UInt64) {
    let (high, low) = numerator.multipliedFullWidth(by: UInt128(count))
    guard high == 0 else {
      let (quotient, rest) = denominator.dividingFullWidth((high, low))
      return (Int128(quotient), part(rest))
    }
    if let low = UInt64(exactly: low), let denominator = UInt64(exactly: denominator) {
      let (quotient, rest) = low.quotientAndRemainder(dividingBy: denominator)
      return (Int128(quotient), rest == 0 ? 0 : Self.part(rest, of: denominator))
    }
    let (quotient, rest) = low.quotientAndRemainder(dividingBy: denominator)
    return (Int128(quotient), part(rest))
  }

  private static func part(_ rest: UInt64, of denominator: UInt64) -> UInt64 {
    let (quotient, remainder) = denominator.dividingFullWidth((rest, 0))
    return remainder == 0 || quotient == .max ? quotient : quotient + 1
  }

  private func part(_ rest: UInt128) -> UInt64 {
    let (high, low) = rest.multipliedFullWidth(by: 1 << 64)
    let (quotient, remainder) = denominator.dividingFullWidth((high, low))
    return UInt64(clamping: remainder == 0 ? quotient : quotient + 1)
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return max(first, 1)
  }
}
