/// The numbers of ``PopulationSearch``.
package struct SearchTuning: Sendable {
  /// Members of each population.
  package var population = 40
  package var childrenPerFather = 2
  /// Random schedules, times the population, from which the first is chosen.
  package var firstFactor = 2
  /// Share of first schedules by the parallel scheme, of 256.
  package var parallelShare = 128
  package var leastWindow = 0.1
  package var greatestWindow = 0.4
  package var windowTries = 2
  package var mutationChance = 0.5
  package var mutationBlock = 12
  /// Chance that a child takes the place of a better one.
  package var replaceWorse = 0.3
  package var tournament = 2
  /// Schedules without improvement, times the population, before all begins anew.
  package var patience = 400

  package init() {}
}
