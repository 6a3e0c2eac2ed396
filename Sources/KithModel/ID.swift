/// The short name by which a file refers to a person, a setting, a need or a change.
///
/// Always in its normal form (composed, lower case). Ids sort by their UTF-8 bytes.
public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it is written.
  public let description: String

  /// An id that is already in its normal form.
  public init(_ normal: String) {
    description = normal
  }

  /// By UTF-8 bytes, so that the order is the same on every machine.
  public static func < (one: ID, other: ID) -> Bool {
    one.description.utf8.lexicographicallyPrecedes(other.description.utf8)
  }
}

/// Somebody or something that a line can name: people and settings share one space of ids.
public enum Subject: Hashable, Sendable {
  /// A person, by place in ``Record/people``.
  case person(Int)
  /// A setting, by place in ``Record/settings``.
  case setting(Int)
}

/// A way to reach somebody.
public enum Route: Hashable, Sendable {
  /// Nobody stands between.
  case directly
  /// Through a person, by place in ``Record/people``.
  case person(Int)
  /// Through a setting, by place in ``Record/settings``.
  case setting(Int)
  /// Through an id that nobody bears, or a way that is not known: never a way there.
  case nobody
}
