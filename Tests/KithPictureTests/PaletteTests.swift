import KithPicture
import Testing

struct PaletteTests {
  /// The contrast of two colours as WCAG 2.1 defines it.
  private func contrast(_ one: String, _ other: String) -> Double {
    func luminance(_ colour: String) -> Double {
      let value = Int(colour.dropFirst(), radix: 16) ?? 0
      let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
        let share = Double(part) / 255
        // Near enough to 2.4 without a power function: slightly too dark, so slightly too strict.
        return share <= 0.04045 ? share / 12.92 : share * share * (share * 0.305306 + 0.682171)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func `every text can be read on every ground it stands on`() {
    let grounds: [Style] = [
      .innerRing, .middleRing, .outerRing, .band, .sectorLabel, .person(.stays), .person(.coming),
    ]
    for ink in Ink.allCases where ink != .white {
      for style in grounds where !(ink == .faint && style == .outerRing) {
        #expect(contrast(ink.rawValue, style.look.fill ?? "#ffffff") >= 4.5, "\(ink) \(style)")
      }
    }
    let going = Style.person(.going).look.fill ?? "#ffffff"
    for ink in [Ink.dark, .soft, .going] { #expect(contrast(ink.rawValue, going) >= 4.5) }
    for style in [Style.only, .me] {
      #expect(contrast("#ffffff", style.look.fill ?? "#ffffff") >= 4.5)
    }
  }

  @Test func `states differ in line, not in colour alone`() {
    let lines = DrawnState.allCases.map { state in
      let look = Style.person(state).look
      return "\(look.dash.rawValue) \(look.width.rawValue)"
    }
    #expect(lines == ["solid 1.5", "dashed 2", "dotted 3", "solid 1"])
  }
}
