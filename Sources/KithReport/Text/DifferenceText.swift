public import KithText

extension Page {
  /// What `kith format --check` shows, and `kith try --apply`: the lines that would change, or did in a `new`
  /// file, with three lines around them.
  ///
  /// What an editor doesn’t show is shown by a sign: a tab, a carriage return, a byte-order mark.
  ///
  /// - Complexity: as `LineDifference`.
  public static func difference(
    from old: SourceText, to new: SourceText, file: String, new name: String? = nil
  )
    -> Page
  {
    var page = Page()
    guard old != new else {
      page.add("\(file) is in order.")
      return page
    }
    let difference = LineDifference(from: old, to: new)
    let steps = difference.steps
    page.addUnwrapped("--- \(file)")
    page.addUnwrapped("+++ \(name ?? "\(file), in order")")
    // Lines of either text before the step in hand.
    var (gone, new) = (difference.linesBefore, difference.linesBefore)
    var next = 0
    for hunk in hunks(steps.map { $0.kind != .same }) {
      gone += steps[next..<hunk.lowerBound].count { $0.kind != .new }
      new += steps[next..<hunk.lowerBound].count { $0.kind != .gone }
      next = hunk.upperBound
      let sizes = (
        steps[hunk].count { $0.kind != .new }, steps[hunk].count { $0.kind != .gone }
      )
      page.addUnwrapped(
        "@@ -\(range(gone, sizes.0)) +\(range(new, sizes.1)) @@")
      for step in steps[hunk] { page.addUnwrapped(line(step)) }
      gone += sizes.0
      new += sizes.1
    }
    if difference.linesNotTold > 0 {
      page.add("(And \(difference.linesNotTold) lines more.)")
    }
    if let last = old.bytes.last, last != UInt8(ascii: "\n") {
      page.add("(The file has no line end after its last line.)")
    }
    return page
  }

  /// The stretches of steps to show, each change with three steps on either side.
  private static func hunks(_ changes: [Bool]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for place in changes.indices where changes[place] {
      let (start, end) = (max(0, place - 3), min(changes.count, place + 4))
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  /// A first line and how many, as `diff -u` counts them.
  private static func range(_ before: Int, _ count: Int) -> String {
    let first = count == 0 ? before : before + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private static func line(_ step: LineDifference.Step) -> String {
    let sign =
      switch step.kind {
      case .same: " "
      case .gone: "-"
      case .new: "+"
      }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: step.bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\t": text.append("␉")
      case "\r": text.append("␍")
      case "\u{FEFF}": text += "<BOM>".unicodeScalars
      default: text.append(scalar)
      }
    }
    return sign + String(text)
  }
}
