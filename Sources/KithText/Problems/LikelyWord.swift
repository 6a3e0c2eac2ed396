/// What was probably meant by a word of one’s own where only a few fixed words can stand: to be offered,
/// never to be read so.
enum LikelyWord {
  /// The fixed word for one that people write instead of it, if that can stand here.
  static func meant(by text: String, among choices: [String]) -> String? {
    meanings[text.lowercased()]?.first { choices.contains($0) }
  }

  /// The fixed words that a word may stand for, the likeliest first.
  private static let meanings: [String: [String]] = {
    var meanings: [String: [String]] = [:]
    for (word, others) in spellings {
      for other in others { meanings[other, default: []].append(word) }
    }
    return meanings
  }()

  private static let spellings: [(String, [String])] = [
    ("home", ["house", "flat", "residential", "children's home", "foster home", "hostel"]),
    ("school", ["college", "university", "academy", "nursery"]),
    ("work", ["job", "apprenticeship", "shop"]),
    ("group", ["club", "choir", "band"]),
    (
      "family",
      [
        "mum", "mam", "mother", "dad", "father", "sister", "brother", "sibling", "gran", "granny",
        "grandad", "grandmother", "grandfather", "aunt", "auntie", "uncle", "cousin", "niece",
        "nephew", "birth family",
      ]
    ),
    ("friend", ["pal", "mate", "best friend", "peer"]),
    ("partner", ["boyfriend", "girlfriend", "husband", "wife"]),
    ("carer", ["foster carer", "foster mum", "foster dad", "foster parent", "kinship carer"]),
    (
      "worker",
      [
        "keyworker", "key worker", "social worker", "support worker", "residential worker", "staff",
        "advocate", "adviser", "personal adviser", "teacher", "nurse", "doctor", "therapist",
        "professional", "paid",
      ]
    ),
    ("community", ["neighbour", "neighbor"]),
    ("mentor", ["coach", "trainer"]),
    ("inner", ["close", "closest", "near"]),
    ("outer", ["far", "distant"]),
    ("with someone there", ["supervised", "with supervision", "supervised only"]),
    ("died", ["dead", "deceased", "passed away"]),
    ("not known", ["unknown", "unsure", "don't know", "?"]),
    ("to stay in touch", ["stay in touch", "keep in touch"]),
    ("to stop", ["stop"]),
    ("who", ["role", "relationship", "relation"]),
    ("on", ["date", "when", "day"]),
    // Their own words: what is offered is for the young person alone.
    ("says", ["said", "say", "i say", "i said", "in my words", "says (me)", "says me"]),
  ]
}
