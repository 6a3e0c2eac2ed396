import KithModel
import KithTestSupport
import Testing

/// A name that has broken some program, and what becomes of it.
struct Vector: CustomTestStringConvertible {
  /// What it is a test of.
  var testDescription: String
  var text: String
  /// What somebody sees of it, where that is not the name itself.
  var shown: String

  init(_ defect: String, _ text: String, shown: String? = nil) {
    testDescription = defect
    self.text = text
    self.shown = shown ?? text
  }

  /// The defects that other writers of DOT have had, and what else a name can hold.
  static let all = [
    Vector("1: quotation marks are text", #"Jo "Mum" Lee"#),
    Vector("2: a backslash is text, also before the closing quotation mark", #"C:\"#),
    Vector("3: an escape for the name of a node is text", #"see \N"#),
    Vector("3: every other escape is text", #"\G \L \E \T \H \0"#),
    Vector("3: an escape for the end of a line is text", #"left\lright\rnew\n"#),
    Vector("4: a keyword is text", "NODE"),
    Vector("5: a colon is no port", "gp:surgery:n"),
    Vector("6: angle brackets are no markup", "<Tom & Jo>"),
    Vector("6: a tag is no markup", "</svg>"),
    Vector("6: the end of a comment or a section ends nothing", "--> ]]> */ ?>"),
    Vector("6: a sign written in letters stays as it is written", "&amp; &lt; &#65; &nbsp;"),
    Vector("6: nor does a number turn letters round", "&#x202e;gnp"),
    Vector("7: brackets and bars are no fields", "{ | } < >"),
    Vector("8: a name may begin with a digit", "2nd"),
    Vector("9: two lines become one", "two\u{2028}lines", shown: "two lines"),
    Vector("12: a bell is shown as a sign", "ring\u{7}ring", shown: "ring\u{FFFD}ring"),
    Vector("12: so are the controls of a terminal", "\u{1B}[31mJo", shown: "\u{FFFD}[31mJo"),
    Vector("12: also those of one character", "\u{9B}31mJo", shown: "\u{FFFD}31mJo"),
    Vector("12: what is no character is shown as a sign", "a\u{FFFE}b", shown: "a\u{FFFD}b"),
    Vector("a place for a value is text", "%s %n %@ ${HOME} $(ls)"),
    Vector("emoji of several parts stay whole", "🙂 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👍🏽 ❤️"),
    Vector("Hebrew stays Hebrew", "עדה לוי"),
    Vector("Arabic keeps its joiners", "می‌خواهم سارة"),
    Vector("Tamil, Thai and Han stay whole", "நிலா ถิ่น 李小龙"),
    Vector(
      "an override is shown as a sign", "Jo\u{202E}nad", shown: "Jo\u{FFFD}nad"),
    Vector(
      "what comes along with a copied number leaves no trace", "\u{202A}+44 7700\u{202C}",
      shown: "+44 7700"),
    Vector("an accent is an accent", "Zoe\u{308} A\u{30A}sa"),
    Vector(
      "at most six marks stay on one letter", "z" + String(repeating: "\u{336}", count: 500) + "o",
      shown: "z" + String(repeating: "\u{336}", count: 6) + "\u{FFFD}o"),
    Vector(
      "a mark without a letter has a circle to stand on", "\u{301}Jo", shown: "\u{25CC}\u{301}Jo"),
    Vector(
      "letters that nobody sees are shown as a sign", "Jo\u{E0041}\u{E0042}", shown: "Jo\u{FFFD}"),
    Vector("forty characters", String(repeating: "Abcd efgh ", count: 4) + "i"),
    Vector("forty wide characters without a space", String(repeating: "W", count: 40)),
  ]

  /// A file in which everybody and everything is called this.
  var file: String {
    """
    kith: 1

    me: \(text)
      needs: listening, dog
      tonight: \(text)
      says [worker]: \(text)

    need dog: \(text)

    setting rowan: \(text)
      until: flat

    person one: \(text)
      who: \(text)
      circle: inner
      reached through: rowan
      helps with: listening, dog
      note: \(text)

    person two: \(text)
      reached through: one
      helps with: listening

    transition flat: \(text)
      on: 2027-04-01

    step talk: \(text)
      who: \(text)
      by: 2027-01-01
      about: one

    """
  }

  /// The ways to draw it.
  static let maps = [
    ["--view", "circles"], ["--view", "lifelines"], ["--view", "circles", "--across", "flat"],
    ["--view", "lifelines", "--across", "flat"],
  ]
}

@Suite struct `Names that break other programs` {
  private static let canDraw: ConditionTrait = .enabled(
    if: Graphviz.isHereOrRequired, "\(Graphviz.whySkipped)")

  private func map(_ file: String, _ options: [String]) throws -> String {
    let outcome = try kith(["map", "a"] + options, files: ["a": file])
    #expect(outcome.exit == 0)
    #expect(outcome.complained == "")
    return outcome.printed
  }

  /// Without the spaces at which a card may break a line.
  private func joined(_ text: some StringProtocol) -> String {
    var joined = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\u{A0}" {
      joined.append(scalar)
    }
    return String(joined)
  }

  @Test(canDraw, arguments: Vector.all)
  func `are drawn without a word of warning, and come back unchanged`(_ vector: Vector) throws {
    for options in Vector.maps {
      let drawn = try Graphviz.drawn(try map(vector.file, options))
      #expect(drawn.exit == 0)
      #expect(drawn.said == "")
      let words = joined(drawn.words.joined())
      let whole = joined(vector.shown)
      // A name may be cut in a table, never in the circles.
      let isInTable = options.contains("lifelines")
      #expect(
        words.contains(whole) || isInTable && words.contains(whole.prefix(20)),
        "\(options) \(drawn.words)")
    }
  }

  @Test(arguments: Vector.all)
  func `stand on every page, each once where people are listed`(_ vector: Vector) throws {
    let plan = try kith("plan", "a", files: ["a": vector.file])
    #expect(plan.exit == 0)
    let text = unwrapped(plan.printed)
    #expect(joined(text).contains(joined("\(vector.shown), “\(vector.shown)”: for")))
    for command in ["check", "network"] {
      let text = unwrapped(try kith(command, "a", files: ["a": vector.file]).printed)
      #expect(joined(text).contains(joined(vector.shown)), "\(command)")
    }
  }

  /// A page without its line ends and without what keeps two directions apart.
  private func unwrapped(_ page: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in page.replacing("\n", with: " ").unicodeScalars
    where !(0x2066...0x2069).contains(scalar.value) {
      text.append(scalar)
    }
    return String(text)
  }

  @Test func `8, 10: nobody without a name, and nobody alone in a group, is left out`() throws {
    let file = """
      kith: 1

      me: Ada
        needs: listening

      setting rowan: Rowan House

      person nan:\u{20}
        reached through: rowan
        helps with: listening

      """
    let drawn = try kith("map", "a", "--view", "lifelines", files: ["a": file])
    #expect(drawn.exit == 2)
    #expect(drawn.printed.contains("label=\"Rowan House\\l\""))
    #expect(drawn.printed.contains("label=\"nan\""))
  }

  @Test(arguments: [
    "\u{A0}", "\u{3000}\u{3000}", "\u{2800}", "\u{3164}", "\u{200B}\u{200F}", "\u{AD}",
  ])
  func `of which nothing can be seen give way to the id`(_ blank: String) throws {
    let file = Vector("", blank).file
    for options in Vector.maps {
      let drawing = try map(file, options)
      #expect(drawing.contains("label=\"one\""))
      #expect(!options.contains("lifelines") || drawing.contains("label=\"rowan\\l\""))
      #expect(!drawing.contains("no name"))
    }
    let plan = try kith("plan", "a", files: ["a": file]).printed
    #expect(plan.hasPrefix("this young person’s plan"))
    #expect(plan.contains("  rowan, until 31 March 2027\n    one, "))
  }

  @Test func `9: a note of two lines is one line`() throws {
    let file = "kith: 1\nme: Ada\nperson jo: Jo\n  who: my\n    mentor\n"
    #expect(try map(file, ["--view", "lifelines"]).contains("label=\"Jo\""))
    #expect(try kith("plan", "a", files: ["a": file]).printed.contains("Jo, “my mentor”"))
  }

  @Test func `11: the same file twice is the same drawing`() throws {
    for vector in Vector.all {
      for options in Vector.maps {
        #expect(try map(vector.file, options) == map(vector.file, options))
      }
    }
  }

  @Test func `12: bytes that are no text are told, and nothing is drawn of them`() throws {
    let outcome = try kith(
      ["map", "a"], bytes: ["a": Array("kith: 1\nme: Zo".utf8) + [0xE9, 0x0A]])
    #expect(outcome.exit == 2)
    #expect(outcome.printed == "")
    #expect(outcome.complained.contains("not-utf8"))
  }

  @Test(arguments: [["worker"], ["reviewer"]])
  func `13: nothing that is hidden is in any byte`(_ reader: [String]) throws {
    let other = reader == ["worker"] ? "reviewer" : "worker"
    let file = """
      kith: 1

      me: Ada
        needs: listening, home
        says: zaphod1

      setting rowan: Rowan House
        until: flat
        says [\(other)]: zaphod2
        note [\(other)]: zaphod3

      setting zaphod4: zaphod5
        seen by: me, \(other)
        part of: rowan
        helps with: home

      person zaphod6: zaphod7
        who: zaphod8
        seen by: \(other)
        circle: inner
        reached through: zaphod4
        helps with: listening

      person dean: Dean
        reached through: zaphod6
        knows: zaphod6
        says [\(other), zaphod6]: zaphod9
        note [me]: zaphod10
        helps with: listening

      transition flat: The flat
        on: 2027-04-01
        ends: zaphod4
        note [\(other)]: zaphod11

      transition zaphod12: zaphod13
        on: 2027-04-01
        seen by: me, \(other)

      agreement zaphod6: zaphod14
        from: flat
        helps with: listening
        agreed by me: 2026-11-02
        agreed by them: 2026-11-02
        time: zaphod15

      step zaphod16: zaphod17
        who: zaphod18
        by: 2027-01-01
        about: dean
        seen by: \(other)

      worry zaphod19: zaphod20
        about: zaphod6
        by: zaphod21
        on: 2026-11-01
        look again: 2027-01-01

      """
    let reader = ["--for"] + reader
    // Who may see them does.
    #expect(try map(file, ["--for", other]).contains("label=\"zaphod7\""))
    for options in Vector.maps {
      let drawing = try map(file, options + reader)
      #expect(!drawing.contains("zaphod"))
      // Not even that there is one more: only Dean is there to be drawn.
      #expect(drawing.contains("label=\"Dean\""))
    }
    for command in [["plan"], ["check"], ["network"], ["check", "--format", "json"]] {
      let outcome = try kith([command[0], "a"] + command.dropFirst() + reader, files: ["a": file])
      #expect(outcome.exit < 2)
      #expect(!outcome.printed.contains("zaphod"), "\(command)")
    }
  }
}
