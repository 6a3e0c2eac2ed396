extension Field {
  /// How many there are.
  @inlinable package static var count: Int { 84 }

  /// Its place in `allCases`, for tables and sets of fields that are looked into for every line.
  ///
  /// Compiles to nothing: it is the number by which a field is kept anyway.
  @inlinable package var place: Int {
    switch self {
    case .about: 0
    case .actingAs: 1
    case .after: 2
    case .agreedByMe: 3
    case .agreedByThem: 4
    case .approvedBy: 5
    case .asked: 6
    case .away: 7
    case .born: 8
    case .brings: 9
    case .by: 10
    case .changingIt: 11
    case .child: 12
    case .circle: 13
    case .decided: 14
    case .decidedBy: 15
    case .doesNotHelpWith: 16
    case .doing: 17
    case .done: 18
    case .ends: 19
    case .endingWell: 20
    case .feelings: 21
    case .from: 22
    case .giftsAndMoney: 23
    case .goodbye: 24
    case .helpsWith: 25
    case .iHelpWith: 26
    case .ifItFallsThrough: 27
    case .ifWorried: 28
    case .iWant: 29
    case .iWouldNotAskFor: 30
    case .inTouch: 31
    case .introduced: 32
    case .keepChangesApart: 33
    case .keepingInTouch: 34
    case .kind: 35
    case .knows: 36
    case .lastDay: 37
    case .leaving: 38
    case .lookAgain: 39
    case .lookThisFarAhead: 40
    case .lookedAfterAt16: 41
    case .lookedAfterUntil: 42
    case .meetBeforeAChange: 43
    case .metThrough: 44
    case .myAnswer: 45
    case .namedWorker: 46
    case .nation: 47
    case .needs: 48
    case .note: 49
    case .on: 50
    case .paid: 51
    case .partOf: 52
    case .passedOn: 53
    case .peopleAtHome: 54
    case .privacy: 55
    case .privateFamilyTime: 56
    case .pronouns: 57
    case .reachedThrough: 58
    case .reviewAgreementsEvery: 59
    case .reviewBy: 60
    case .reviewed: 61
    case .safety: 62
    case .says: 63
    case .seenBy: 64
    case .since: 65
    case .socialMedia: 66
    case .starts: 67
    case .stayOffered: 68
    case .supportedBy: 69
    case .takingOver: 70
    case .talkedOverWith: 71
    case .there: 72
    case .time: 73
    case .together: 74
    case .toldMe: 75
    case .tonight: 76
    case .until: 77
    case .visits: 78
    case .waysToKeepInTouch: 79
    case .who: 80
    case .withdrawnByMe: 81
    case .withdrawnByThem: 82
    case .writtenBy: 83
    }
  }
}
