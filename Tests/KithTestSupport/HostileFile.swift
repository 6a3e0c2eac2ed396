/// A file with free text wherever a file takes any.
public struct HostileFile: Sendable {
  /// The file.
  public private(set) var text: String

  /// The file whose free text is what this gives, in turn.
  public init(_ free: () -> String) {
    let lines = Self.template.split(separator: "\n", omittingEmptySubsequences: false)
    text = lines.map { line in
      line.split(separator: "@", omittingEmptySubsequences: false).enumerated().map {
        $0 == 0 ? String($1) : free() + $1
      }.joined()
    }.joined(separator: "\n")
  }

  private static let template = """
    kith: 1

    me: @
      pronouns: @
      needs: listening, home, money, dog
      named worker: sam
      tonight: @
      written by: @, 2026-10-12
      reviewed: 2026-10-12, me, @
      says [worker]: @

    need dog: @
      says [worker]: @

    setting rowan: @
      kind: home
      until: flat
      stay offered: 2026-11-01
      my answer: @
      note: @

    setting team: @
      part of: rowan
      helps with: home
      says [worker]: @

    person morag: @
      who: @
      circle: inner
      reached through: rowan
      met through: @
      helps with: listening, home, dog
      keeping in touch: @
      after: @
      decided by: @
      says [worker]: @
      note: @

    person dean: @
      who: @
      kind: family
      reached through: morag
      helps with: listening
      i want: more
      note: @

    person sam: @
      reached through: team
      helps with: money

    person kay: @
      in touch: on hold, from 2026-09-01
      decided by: @
      look again: 2026-12-01

    transition flat: @
      on: 2027-04-01
      ends: rowan
      if it falls through: @
      note: @

    transition some-day: @
      on: unknown
      ends: team

    agreement morag: @
      from: flat
      helps with: listening
      acting as: @
      agreed by me: 2026-11-02
      agreed by them: 2026-11-02
      talked over with: @, 2026-11-09
      approved by: @
      supported by: @
      reviewed: 2026-11-09, me, @
      time: @
      social media: @
      if worried: @
      note: @

    handover keyworker: @
      leaving: morag
      taking over: sam
      goodbye: @
      note: @

    meeting circle: @
      on: 2026-12-01
      there: me, dean
      decided: @
      note: @

    step talk: @
      who: @
      by: 2027-02-01
      about: dean
      note: @

    step done: @
      who: @
      by: 2026-11-01
      done: 2026-11-01

    worry one: @
      about: kay
      by: @
      on: 2026-11-01
      doing: @
      passed on: @
      look again: 2026-12-01
      told me: not yet, @

    accept nobody-helps: @
      about: dog
      by: @
      on: 2026-10-12
      until: 2027-06-01
      says [worker]: @

    local: @

    """
}
