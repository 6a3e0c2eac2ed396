import Foundation
import KithTestSupport
import Testing

@Suite struct `A file full of hostile text` {
  static let plain = "zzz"

  private func hostile(_ seed: Int, longest: Int = 200) -> String {
    var random = SplitMix64(seed: UInt64(seed))
    return HostileFile { random.hostileText(longest: longest) }.text
  }

  private func pages(_ file: String) throws -> [(command: String, text: String)] {
    try ["check", "plan", "network"].map { command in
      let outcome = try kith(command, "a", files: ["a": file])
      #expect(outcome.exit < 2)
      #expect(outcome.complained == "")
      return (command, outcome.printed)
    }
  }

  /// What a terminal, or a page pasted somewhere, must never meet.
  private func expectHarmless(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for line in page.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      var isTurned = false
      for scalar in line {
        switch scalar.value {
        case 0..<32, 127..<160, 0x2028...0x202E, 0x2068, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
          0xFFFE, 0xFFFF:
          Issue.record("\(scalar.escaped(asASCII: true))", sourceLocation: sourceLocation)
        case 0x2066, 0x2067:
          #expect(!isTurned, sourceLocation: sourceLocation)
          isTurned = true
        case 0x2069:
          #expect(isTurned, sourceLocation: sourceLocation)
          isTurned = false
        default: break
        }
      }
      #expect(!isTurned, "\(String(line))", sourceLocation: sourceLocation)
    }
  }

  /// A page in lines; the names that are cut in it, which stand under a heading of their own, are left
  /// out, and so is the paragraph at its head where lists are looked at.
  private func lines(_ page: String, column: Int) -> [Substring] {
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    if column > 0, let head = lines.firstIndex(of: "") { lines.removeFirst(head) }
    if let names = lines.firstIndex(of: "NAMES THAT ARE CUT SHORT ABOVE") {
      let end = lines[(names + 2)...].firstIndex { !$0.hasPrefix("  ") } ?? lines.endIndex
      lines.removeSubrange(names..<end)
    }
    return lines.filter { !$0.isEmpty && $0.prefix { $0 == " " }.count == column }
  }

  /// A page of plain words shows where Kith begins a line of its own; nothing else may begin there, and
  /// each begins as Kith begins it, up to the first word of the file's.
  private func expectSameLines(
    _ hostile: String, as plain: String, column: Int, _ command: String
  ) {
    let (lines, expected) = (lines(hostile, column: column), lines(plain, column: column))
    #expect(lines.count == expected.count, "\(command): \(lines) \(expected)")
    for (line, plain) in zip(lines, expected) {
      let own = plain.lowercased().part(before: Self.plain)
      // It may have to be broken right before that word.
      let shown = line.lowercased()
      #expect(shown.hasPrefix(own) || own.hasPrefix(shown), "\(command): “\(line)”, not “\(plain)”")
    }
  }

  @Test(arguments: 0..<60)
  func `neither steers a terminal nor forges a line of a page`(seed: Int) throws {
    // No two alike, as no two names of the hostile file are.
    var count = 0
    let plain = try pages(
      HostileFile {
        count += 1
        return "\(Self.plain)\(count)"
      }.text)
    let hostile = try pages(hostile(seed))
    for (hostile, plain) in zip(hostile, plain) {
      expectHarmless(hostile.text)
      expectSameLines(hostile.text, as: plain.text, column: 0, hostile.command)
      // In the second column of `plan` and `network` stand lists, in that of `check` findings.
      expectSameLines(hostile.text, as: plain.text, column: 2, hostile.command)
    }
  }

  @Test(arguments: 0..<60)
  func `comes back from JSON as it is`(seed: Int) throws {
    let file = hostile(seed)
    let outcome = try kith("check", "a", "--format", "json", files: ["a": file])
    expectHarmless(outcome.printed)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.printed.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    let says = findings.compactMap { $0["ask"] as? String }.joined(separator: "\n")
    let head = "me: "
    let name = try #require(file.split(separator: "\n").first { $0.hasPrefix(head) })
    #expect(Data(says.utf8).firstRange(of: Data(name.dropFirst(head.count).utf8)) != nil)
    let network = try kith("network", "a", "--format", "json", files: ["a": file])
    expectHarmless(network.printed)
    #expect((try JSONSerialization.jsonObject(with: Data(network.printed.utf8))) is [String: Any])
  }

  @Test(arguments: 0..<20)
  func `stays inside the labels of a drawing`(seed: Int) throws {
    let file = hostile(seed)
    for options in Vector.maps {
      let drawing = try kith(["map", "a"] + options, files: ["a": file]).printed
      expectHarmless(drawing)
      let outside = try #require(withoutQuotes(drawing))
      let rest = outside.split(whereSeparator: { " \n=,[]-;".contains($0) })
      for word in rest {
        #expect(word.wholeMatch(of: /[a-z{}]+/) != nil, "\(word)")
      }
    }
  }

  /// What stands outside quotation marks; `nil` where one is not closed.
  private func withoutQuotes(_ drawing: String) -> String? {
    var outside = String.UnicodeScalarView()
    var isOpen = false
    var isEscaped = false
    for scalar in drawing.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if isOpen, scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        isOpen.toggle()
      } else if !isOpen {
        outside.append(scalar)
      }
    }
    return isOpen ? nil : String(outside)
  }

  @Test(
    .enabled(if: Graphviz.isHereOrRequired, "\(Graphviz.whySkipped)"), arguments: 0..<12)
  func `is drawn without a word of warning`(seed: Int) throws {
    for options in Vector.maps {
      let drawn = try Graphviz.drawn(
        try kith(["map", "a"] + options, files: ["a": hostile(seed)]).printed)
      #expect(drawn.exit == 0)
      #expect(drawn.said == "")
    }
  }

  @Test(arguments: 0..<60)
  func `forges nothing either where it is a problem`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let text = random.hostileText()
    func file(_ text: String) -> String {
      "kith: 1\nme: Ada\n  needs: \(text)\nperson \(text)\nperson jo: Jo\n  kind: \(text)\n"
        + "  until: \(text)\n  says [\(text)]: x\n"
    }
    for command in [["check"], ["check", "--for", "worker"], ["map"]] {
      let outcome = try kith([command[0], "a"] + command.dropFirst(), files: ["a": file(text)])
      #expect(outcome.exit == 2)
      expectHarmless(outcome.complained)
      for line in outcome.complained.split(separator: "\n") where !line.hasPrefix("  ") {
        #expect(line.hasPrefix("a, line ") || line.hasPrefix("a:"), "\(line)")
      }
    }
    // As an argument, and as the name of a file.
    for words in [[text], ["check", text], ["explain", text], ["map", "a", "--across", text]] {
      let outcome = try kith(words, files: ["a": "kith: 1\nme: Ada\n"])
      #expect(outcome.exit >= 2)
      expectHarmless(outcome.complained)
      #expect(outcome.complained.split(separator: "\n").count == 1)
      #expect(outcome.complained.hasPrefix("kith: "))
    }
  }

  @Test func `of ten thousand letters is cut in sentences, and whole once`() throws {
    let name = String(repeating: "Wilhelmina ", count: 909) + "W"
    let file = HostileFile { name }.text
    for (command, page) in try pages(file) {
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(command)")
      // All of them are called the same, so it is told once.
      let listed = try #require(page.firstRange(of: "NAMES THAT ARE CUT SHORT ABOVE"))
      let words = page[listed.upperBound...].split(whereSeparator: \.isWhitespace)
      #expect(words.prefix(911).dropFirst().joined(separator: " ") == name)
      #expect(page[..<listed.lowerBound].contains("…"))
    }
    // Hundreds of pages of it make no wall of a picture.
    for options in Vector.maps {
      let drawing = try kith(["map", "a"] + options, files: ["a": file]).printed
      #expect(drawing.utf8.count < 40_000)
      #expect(drawing.contains("go on: the plan has them whole."))
      let page = try #require(drawing.firstMatch(of: /pos="([0-9.]+),/))
      #expect(Double(page.output.1).map { $0 < 900 } == true)
    }
  }
}

extension String {
  /// Everything before a word, or the whole where it does not occur.
  fileprivate func part(before word: String) -> String {
    firstRange(of: word).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
