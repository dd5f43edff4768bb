/// Starts and finishes by node, in minutes from the horizon's origin.
struct NodeDates: Sendable {
  let starts: [Int32]
  let finishes: [Int32]
}
