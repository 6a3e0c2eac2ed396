import KithModel

/// Why a problem matters for the young person, in one sentence of Kith's own words with gaps for their
/// name.
///
///     let why: Why = "Until that is mended Kith shows no named worker for \(.name)."
///
/// Nothing else fits into the gaps, so what somebody wrote in a file is never taken for Kith's words.
struct Why: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What fits into a gap.
  enum Gap {
    case name
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces = [""]

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { pieces[pieces.count - 1] += literal }

    mutating func appendInterpolation(_ gap: Gap) { pieces.append("") }
  }

  /// The words before, between and after the gaps.
  private var pieces: [String]

  init(stringLiteral words: String) { pieces = [words] }

  init(stringInterpolation words: StringInterpolation) { pieces = words.pieces }

  /// The sentence with the name in its gaps; of a name of thousands of letters the beginning.
  func filled(with name: String) -> String {
    let short = name.prefix(60)
    return pieces.joined(separator: short.endIndex == name.endIndex ? name : short + "…")
  }
}

/// What several mistakes have in common.
extension Why {
  static let leftOut: Why =
    "Until that is mended, what it says is missing from everything that Kith shows about \(.name)."

  static let readAsAbove: Why = """
    Until that is mended the lines below it are read as if they belonged to what stands above it, so \
    something that isn’t true may be shown to \(.name).
    """

  static let keptBack: Why = """
    So that nobody sees what they shouldn’t, the whole block is kept out of what Kith shows to anybody \
    but \(.name) until that is mended.
    """

  /// Why it matters that a field, or the head of a block, names nobody who could be meant.
  static func unnamed(_ field: Field?, in kind: BlockKind) -> Why {
    switch field {
    case .reachedThrough:
      """
      Until that is mended this is no way to them, so Kith may say that nobody is there for \(.name) \
      where somebody is.
      """
    case .namedWorker: "Until that is mended Kith shows no named worker for \(.name)."
    case .brings:
      """
      Until that is mended this agreement doesn’t bring them, so Kith may say that \(.name) loses \
      somebody who was meant to stay.
      """
    case .knows: "Until that is mended Kith doesn’t see who knows whom here around \(.name)."
    case .leaving: "Until that is mended the whole handover is missing from \(.name)’s plan."
    case .takingOver:
      "Until that is mended Kith doesn’t know who is to take over for \(.name)."
    case .about where kind == .worry:
      """
      Until that is mended the whole worry is left out, and so is the day to look again how things \
      are for \(.name).
      """
    case .about where kind == .accept:
      """
      Until that is mended Kith may ask about it again, as if it had not been talked over with \
      \(.name).
      """
    case .about:
      "Until that is mended Kith doesn’t show whom or what this step is about for \(.name)."
    case .ends:
      """
      Until that is mended Kith doesn’t know that this ends, and may count on it for \(.name) when it \
      is over.
      """
    case .starts:
      """
      Until that is mended Kith doesn’t know when this begins, and may count on it for \(.name) too \
      early.
      """
    case .there: "Until that is mended \(.name)’s plan doesn’t say that they were there."
    default:
      """
      Until that is mended this agreement is left out, so Kith may say that nobody is there for \
      \(.name) where somebody has promised to be.
      """
    }
  }

  /// Why it matters that the day in a field is not known.
  static func undated(_ field: Field, in kind: BlockKind) -> Why {
    switch (field, kind) {
    case (.born, _):
      """
      Until that is mended Kith doesn’t know how old \(.name) is, nor on which day anything falls that \
      says “age 18”.
      """
    case (.until, .accept), (.on, .accept):
      """
      Until that is mended Kith can’t tell on which days this holds, so it may ask about it again, as \
      if it had not been talked over with \(.name).
      """
    case (.until, _):
      """
      Until that is mended Kith takes the end as not known, and may count on this for \(.name) longer \
      than it lasts.
      """
    case (.from, .agreement):
      """
      Until that is mended Kith takes the beginning as not known, and counts on this agreement for \
      \(.name) on no day.
      """
    case (.from, _):
      """
      Until that is mended Kith takes the beginning as not known, and may count on this for \(.name) \
      too early or not at all.
      """
    case (.on, .transition):
      """
      Until that is mended Kith takes the day as not known, and can’t say from when somebody may no \
      longer be there for \(.name).
      """
    case (.agreedByMe, _), (.agreedByThem, _):
      "Until that is mended Kith may take this as not agreed, and then nobody is there for \(.name) by it."
    case (.withdrawnByMe, _), (.withdrawnByThem, _):
      """
      Until that is mended Kith takes it as withdrawn, to be careful, and counts on this agreement for \
      \(.name) on no day.
      """
    case (.away, _):
      """
      Until that is mended Kith doesn’t know these days, and may show somebody as there for \(.name) \
      who is away.
      """
    case (.inTouch, _):
      "Until that is mended Kith may be wrong about when they and \(.name) are in touch."
    case (.by, _), (.lookAgain, _), (.reviewBy, _):
      "Until that is mended Kith can’t say by when somebody is to see to this for \(.name)."
    default:
      """
      Until that is mended Kith takes this day as not known, and leaves it out of what it shows about \
      \(.name).
      """
    }
  }
}
