import KithModel
import KithNetwork

extension Rule {
  /// For a need only a place or a service is written down, and nobody by name.
  static let onlyAService = Rule.standing(
    id: "only-a-service",
    title: "A service, and nobody by name",
    why: """
      A line to ring or a place to go to is a help, and may be the right one. It doesn’t know who \
      is calling, and doesn’t notice who stops calling. So Kith asks whether there is somebody \
      with a name as well.
      """,
    citations: [.careNetworks],
    examples: [
      .finds(
        "The surgery",
        in: """
          kith: 1

          me: Ada
            needs: health

          setting surgery: The surgery
            helps with: health
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: health

          setting surgery: The surgery
            helps with: health

          person nurse: Yusra
            helps with: health
          """),
      .findsNothing(
        in: """
          kith: 1

          me: Ada
            needs: health
          """),
    ],
    inOneSentence: true,
    check: { view in
      view.history.timeline.needs.compactMap { need in
        let settings = view.writtenDown(for: need).map { subject -> Int? in
          if case .setting(let place) = subject { place } else { nil }
        }
        guard !settings.isEmpty, settings.allSatisfy({ $0 != nil }) else { return nil }
        var evidence = view.evidence(settings: settings.compactMap(\.self), need: need)
        evidence.mentions = evidence.settings.map { Mention(.setting, $0, .helpsWith) }
        return evidence
      }
    },
    words: { found, view in
      let pairs = found.compactMap { evidence in
        evidence.need.map { need in
          let names = evidence.settings.map { view.record.settings[$0].name }
          return "for \(view.record.needInWords(need)) (\(Saying.list(names)))"
        }
      }
      return Words(
        says:
          "Today a place or a service is written down, and nobody by name, \(Saying.list(pairs)).",
        ask: found.count == 1
          ? "Is there somebody \(view.record.name) would ask by name?"
          : "For which of these would \(view.record.name) like somebody to ask by name?")
    })
}
