/// Somebody for whom a copy of a network can be made.
public enum Audience: Hashable, Sendable {
  /// The young person.
  case me
  /// The named worker and those who keep the plan with them.
  case worker
  /// A reviewer.
  case reviewer
  /// Anybody the plan is handed to, and so all the others too.
  case everyone
  /// One person of the network, by place in ``Record/people``.
  case person(Int)

  /// What a block or field is open to where it doesn't say.
  public static let usual: [Audience] = [.me, .worker, .reviewer]
}

/// Some audiences, with the day permission was given and the day it was withdrawn.
public struct Permission: Hashable, Sendable {
  /// Who may see it.
  public var audiences: [Audience]
  /// The day from which they may; left out, always.
  public var from: WrittenDay?
  /// The day on which that ended; left out, not.
  public var withdrawn: WrittenDay?

  /// Permission for these audiences.
  public init(audiences: [Audience], from: WrittenDay? = nil, withdrawn: WrittenDay? = nil) {
    self.audiences = audiences
    self.from = from
    self.withdrawn = withdrawn
  }
}

/// Something said or noted, with who may see it.
public struct Statement: Hashable, Sendable {
  /// The words.
  public var text: String
  /// What the brackets say; `nil` without brackets, empty where they could not be read.
  public var permissions: [Permission]?

  /// Words, with who may see them.
  public init(text: String, permissions: [Permission]? = nil) {
    self.text = text
    self.permissions = permissions
  }
}
