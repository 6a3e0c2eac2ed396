import KithFindings
import KithModel
import KithTestSupport
import KithText
import Testing

/// Files for which copies are made.
private enum Files: Sendable, CaseIterable {
  case examples, mistakes, teams, tidy, untidy, withNothingHidden, networks, hostile, unread

  var texts: [SourceText] {
    get throws {
      switch self {
      case .examples: try Files.texts(in: "Examples")
      case .mistakes: try Files.texts(in: "Examples/Mistakes")
      case .teams: try Files.texts(in: "Examples/Team")
      case .tidy: (0..<30).map { SourceText(TidyFile(seed: $0).text) }
      case .untidy: (0..<30).map { SourceText(TidyFile(seed: $0).untidy(seed: $0)) }
      case .withNothingHidden: (0..<40).map { SourceText(Files.withNothingHidden(seed: $0)) }
      case .networks: (0..<30).map { SourceText(RandomNetwork(seed: $0).text) }
      case .hostile: [SourceText(HostileFile { "Jo" }.text)]
      case .unread:
        [SourceText(""), SourceText("kith: 2\n\nme: Ada\n"), SourceText([0x6B, 0xFF, 10])]
      }
    }
  }

  private static func texts(in folder: String) throws -> [SourceText] {
    try Golden.files(in: folder, ending: ".kith").map {
      SourceText(try Golden.bytes(at: "\(folder)/\($0)"))
    }
  }

  /// A file that says nowhere who may see a block, but has brackets: its copy is made in place.
  static func withNothingHidden(seed: UInt64) -> String {
    var file = TidyFile(seed: seed)
    for block in file.blocks.indices {
      for field in file.blocks[block].fields.indices.reversed()
      where file.blocks[block].fields[field].field == .seenBy {
        file.remove(field: field, ofBlock: block)
      }
    }
    return file.text
  }
}

@Suite struct `A copy for which what was read is used up` {
  private static let days = ["2023-06-01", "2026-11-22", "2031-01-01"].compactMap { Day($0) }

  private func reading(_ text: SourceText) -> Reading { Reading(text, rules: Rule.names) }

  private func told(_ handing: Handing) -> [String] {
    handing.told.map { "\($0.code.rawValue) in line \($0.line)" }
  }

  @Test(arguments: Files.allCases)
  fileprivate func `is the one that is made beside it`(_ files: Files) throws {
    for text in try files.texts {
      let file = reading(text)
      // Also for somebody who is in no file.
      for reader in readers(of: file.record) + [.person(ID("nobody-at-all"))] {
        for day in Self.days {
          let beside = Handing(file, for: reader, on: day)
          // Once of what nobody else holds, which changes in place, and once of what is needed further on.
          let alone = Handing(using: reading(text), for: reader, on: day)
          let shared = Handing(using: file, for: reader, on: day)
          for handing in [alone, shared] {
            let isSame = handing.copy == beside.copy
            #expect(isSame, "\(reader) on \(day): \(text.text)")
            #expect(told(handing) == told(beside))
            #expect(handing.hasErrors == beside.hasErrors)
            #expect(handing.hasWarnings == beside.hasWarnings)
          }
        }
      }
      let isUntouched = file == reading(text)
      #expect(isUntouched)
    }
  }

  @Test(arguments: Files.allCases)
  fileprivate func
    `leaves of a file for the worker and a reviewer the name, and all but the record`(
      _ files: Files
    ) throws
  {
    for text in try files.texts {
      let whole = reading(text)
      var nameAlone = Record()
      nameAlone.me.name = whole.record.me.name
      for reader in [Copy.Reader.worker, .reviewer] {
        let left = Handing(using: reading(text), for: reader, on: Self.days[1]).reading
        #expect(left.record == nameAlone)
        #expect(left.record.people.isEmpty && left.record.name == whole.record.name)
        #expect(left.problems == whole.problems)
        #expect(left.problemsNotTold == whole.problemsNotTold)
        #expect(left.hasErrors == whole.hasErrors && left.hasWarnings == whole.hasWarnings)
        #expect(left.isUnread == whole.isUnread)
        #expect(left.linesOfBlocksLeftOut == whole.linesOfBlocksLeftOut)
        let isSame =
          left.source == whole.source && left.document == whole.document
          && left.places == whole.places
        #expect(isSame)
      }
    }
  }

  @Test(arguments: Files.allCases)
  fileprivate func `leaves of a file that is handed on as much as is left beside it`(_ files: Files)
    throws
  {
    for text in try files.texts {
      let whole = reading(text)
      for reader in readers(of: whole.record) where reader.isHandedOn {
        let left = Handing(using: reading(text), for: reader, on: Self.days[1]).reading
        let isSame = left == Handing(whole, for: reader, on: Self.days[1]).reading
        #expect(isSame, "\(reader): \(text.text)")
      }
    }
  }

  /// The lines of every block and every field.
  private func lines(_ copy: Copy) -> [Int?] {
    BlockKind.allCases.flatMap { kind in
      copy.places[kind].indices.flatMap { place in
        ([nil] + Field.allCases).map { copy.places.line(of: Mention(kind, place, $0)) }
      }
    }
  }

  /// The slow way: with somebody hidden, whom nobody names, every block is copied one by one.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `is in place what it is block by block`(seed: UInt64) throws {
    for text in [Files.withNothingHidden(seed: seed), RandomNetwork(seed: seed).text] {
      let hidden = text + "\nperson nobody-at-all: Nobody\n  seen by: me\n"
      for reader in [Copy.Reader.worker, .reviewer] {
        for day in Self.days {
          let inPlace = Handing(using: reading(SourceText(text)), for: reader, on: day).copy
          let oneByOne = Handing(using: reading(SourceText(hidden)), for: reader, on: day).copy
          let isSame = inPlace.record == oneByOne.record
          #expect(isSame, "\(reader) on \(day): \(text)")
          #expect(lines(inPlace) == lines(oneByOne))
          #expect(inPlace.isIncomplete == oneByOne.isIncomplete)
        }
      }
    }
  }
}
