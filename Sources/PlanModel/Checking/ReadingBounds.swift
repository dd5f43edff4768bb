/// The folder within which a plan and all that it includes and imports must be, unless the caller allows more: a plan
/// from elsewhere cannot show its reader's other files to anybody.
package struct ReadingBounds: Sendable {
  /// As ``SourceLoader/place(of:)`` names it.
  package let folder: String
  /// True for the repository that contains the main file; false for the folder of a file that is in none.
  package let isRepository: Bool

  package init(folder: String, isRepository: Bool) {
    self.folder = folder
    self.isRepository = isRepository
  }

  package func hold(_ place: String) -> Bool { place == folder || Path.isInside(place, folder) }

  /// `the plan's folder`
  var name: String { isRepository ? "the plan's repository" : "the plan's folder" }
}
