import PlanSearch
import PlanSolver

/// What follows from dates and the problem behind them, each computed when first asked for.
struct DeferredFloats: Sendable {
  /// Late dates and floats of the dates.
  let floats: Lazily<Floats>
  /// The network's own dates and floats.
  let network: Lazily<NetworkView>
  let drag: Lazily<Drag>

  init(_ floats: Lazily<Floats>, _ network: Lazily<NetworkView>) {
    self.floats = floats
    self.network = network
    drag = Lazily { Drag(floats.value.schedule) }
  }
}
