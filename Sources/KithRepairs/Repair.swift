public import KithModel
public import KithNetwork

/// One thing that could be tried: somebody is asked whether they would be there for a need.
///
/// Only what people have agreed to, and what they are willing to be asked, is ever proposed. It is said as "ask
/// whether", never as "can".
public struct Repair: Hashable, Sendable {
  /// What would be so.
  public var help: AddedHelp
  /// For which need, by place in `Record/needs`.
  public var need: Int
  /// By which day it must be settled to leave no gap: the day before the first one that it closes, or today.
  public var by: Day
}
