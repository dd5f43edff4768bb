/// The hash of some bytes, the same on every machine: FNV-1a with 32 bits (Fowler, Noll and Vo).
public struct ByteHash: Sendable {
  @usableFromInline var state: UInt32

  @inlinable public init() { state = 2_166_136_261 }

  @inlinable public var value: UInt32 { state }

  @inlinable public mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 16_777_619 }
}
