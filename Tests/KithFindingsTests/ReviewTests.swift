import KithFindings
import KithModel
import KithPlan
import KithTestSupport
import KithText
import Testing

@Suite struct `What changed between two versions` {
  private func copy(_ text: String, _ reader: Copy.Reader) throws -> Copy {
    let reading = Reading(SourceText(text), rules: Rule.names)
    let today = try #require(Day("2026-11-22"))
    return Copy(of: reading.record, reading.places, for: reader, on: today)
  }

  /// Whether a reader’s copies of two texts say the same, and whether the review says so.
  private func expectTold(_ old: String, _ new: String, _ what: String) throws {
    for reader in [Copy.Reader.worker, .reviewer] {
      let (before, now) = (try copy(old, reader), try copy(new, reader))
      let review = Review(from: Findings(before), to: Findings(now))
      #expect(review.isNothing == (before.record == now.record), "\(reader): \(what)")
    }
  }

  @Test(arguments: 0..<6)
  func `is told of every field of every block, and only where the reader may see it`(
    _ seed: Int
  ) throws {
    let file = TidyFile(seed: UInt64(seed))
    for (place, block) in file.blocks.enumerated() {
      for field in block.fields.indices {
        var other = file
        other.remove(field: field, ofBlock: place)
        try expectTold(file.text, other.text, "\(block.kind), \(block.fields[field].field)")
        try expectTold(other.text, file.text, "\(block.kind), \(block.fields[field].field)")
      }
    }
  }

  @Test(arguments: 0..<6)
  func `is told of every block`(_ seed: Int) throws {
    let file = TidyFile(seed: UInt64(seed))
    for (place, block) in file.blocks.enumerated() where block.kind != .kith && block.kind != .me {
      var other = file
      other.remove(block: place)
      try expectTold(file.text, other.text, "\(block.kind) \(block.id ?? "")")
    }
  }

  @Test(arguments: try! Golden.files(in: "Examples", ending: ".kith"))
  func `is told of every line that goes out of an example`(_ name: String) throws {
    let lines = try Golden.text(at: "Examples/\(name)").split(
      separator: "\n", omittingEmptySubsequences: false)
    let old = lines.joined(separator: "\n")
    // One in eleven, or it takes too long.
    for place in stride(from: 3, to: lines.count, by: 11) where lines[place].hasPrefix("  ") {
      let new = (lines[..<place] + lines[(place + 1)...]).joined(separator: "\n")
      try expectTold(old, new, String(lines[place]))
    }
  }

  @Test(arguments: 0..<40)
  func `is nothing where only the order and the comments changed`(_ seed: Int) throws {
    let file = TidyFile(seed: UInt64(seed))
    let commented = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.isEmpty ? ["# A comment", ""] : [String($0)] }.joined(separator: "\n")
    for reader in [Copy.Reader.worker, .reviewer] {
      let review = Review(
        from: Findings(try copy(file.text, reader)), to: Findings(try copy(commented, reader)))
      #expect(review.isNothing && review.needs == [] && review.askedFor == [])
      #expect(review.findingsNew == [] && review.findingsGone == [])
      #expect(review.findingsOnOtherDays == [] && review.findingsAccepted == [])
    }
  }
}
