import KithModel
import KithNetwork

extension Rule {
  /// Apart from friends and a partner, everybody who is there is paid, or a child.
  static let noUnpaidAdult = Rule.standing(
    id: "no-unpaid-adult",
    title: "No adult who is there without being paid",
    why: """
      An adult who is there for no other reason than to be there, for as long as it takes, goes \
      together with feeling well later, also for those who had much to bear. Friends and a partner \
      are not counted here, since most are of the same age; whom to trust is for the young person \
      to say.
      """,
    citations: [.trustedAdult],
    examples: [
      .finds(
        "is paid, or a child",
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            kind: worker

          person dean: Dean
            kind: family
            child: yes

          person kyle: Kyle
            kind: friend
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            kind: worker

          person jean: Auntie Jean
            kind: family
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: listening

          person morag: Morag Bell
            kind: worker
            paid: no
          """),
    ],
    check: { view in
      let there = view.record.people.indices.filter(view.isThereToday)
      let isSo =
        !there.isEmpty
        && there.allSatisfy { place in
          let person = view.record.people[place]
          return person.isPaid || person.isChild || person.kind == .friend
            || person.kind == .partner
        }
      return isSo ? [view.evidence(at: Mention(.me, 0))] : []
    },
    words: { _, view in
      Words(
        says:
          "Apart from friends and a partner, everybody who is written down as there is paid, or a child.",
        ask:
          "Is there a grown-up \(view.record.name) trusts, or used to, whom \(view.record.name) would like nearer?"
      )
    })
}
