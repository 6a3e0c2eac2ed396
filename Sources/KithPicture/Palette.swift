/// The colours of text.
///
/// Each has a contrast of at least 4.5 to 1 on every ground it is used on.
public enum Ink: String, CaseIterable, Equatable, Sendable {
  /// Names.
  case dark = "#1a1a1a"
  /// Everything else that is read.
  case soft = "#333333"
  /// The small print.
  case faint = "#555555"
  /// Text on black or on the young person's own shape.
  case white = "#ffffff"
  /// "agreed", and words about somebody who stays.
  case staying = "#1f5557"
  /// "going".
  case going = "#7a3310"
  /// "coming".
  case coming = "#1b4b8c"
}

/// What a shape or a line stands for.
///
/// How that looks is said once, in ``look``.
public enum Style: Equatable, Sendable {
  /// The ground inside the inner, middle and outer ring.
  case innerRing, middleRing, outerRing
  /// The line between two parts of life.
  case sectorLine
  /// The label that names a part of life.
  case sectorLabel
  /// The young person.
  case me
  /// Somebody's card, or their name in a table.
  case person(DrawnState)
  /// The second line around somebody with whom it is agreed how to stay in touch.
  case agreed(DrawnState)
  /// "only one".
  case only
  /// The line to the person somebody is reached through.
  case through
  /// The ground of a group in a table, and of the shelf beside the circles.
  case band
  /// The line down a column.
  case column
  /// The line that leads to a row.
  case branch
  /// A setting's little house, and the dot before those known directly.
  case setting
  /// Somebody is written down for a need.
  case dot(DrawnState)
  /// A need for which nobody is written down.
  case nobody

  /// Fill, stroke and dash.
  public var look: Look {
    switch self {
    case .innerRing: Look(fill: "#fffefa", stroke: "#8c8678", width: .fine)
    case .middleRing: Look(fill: "#faf6ec", stroke: "#8c8678", width: .fine)
    case .outerRing: Look(fill: "#f2ecdf", stroke: "#8c8678", width: .fine)
    case .sectorLine: Look(stroke: "#b5ae9e", width: .fine)
    case .sectorLabel: Look(fill: "#ffffff", stroke: "#8c8678", width: .fine)
    case .me: Look(fill: "#1f5557", stroke: "#1f5557", width: .fine)
    case .person(.stays): Look(fill: "#ffffff", stroke: "#1f5557", width: .plain)
    case .person(.going): Look(fill: "#eed3bf", stroke: "#7a3310", width: .strong, dash: .dashed)
    case .person(.coming): Look(fill: "#ffffff", stroke: "#1b4b8c", width: .thick, dash: .dotted)
    case .person(.notThere), .agreed(.notThere), .dot(.notThere):
      Look(fill: "#ffffff", stroke: "#8c8678", width: .fine)
    case .agreed(.stays): Look(fill: "#ffffff", stroke: "#1f5557", width: .plain)
    case .agreed(.going): Look(fill: "#ffffff", stroke: "#7a3310", width: .plain)
    case .agreed(.coming): Look(fill: "#ffffff", stroke: "#1b4b8c", width: .plain)
    case .only: Look(fill: "#1a1a1a", stroke: "#1a1a1a", width: .fine)
    case .through: Look(stroke: "#3d3a33", width: .strong)
    case .band: Look(fill: "#faf6ec", stroke: "#faf6ec", width: .fine)
    case .column: Look(stroke: "#ddd6c7", width: .plain)
    case .branch: Look(stroke: "#6f6a5f", width: .plain)
    case .setting: Look(fill: "#2b2a27", stroke: "#2b2a27", width: .fine)
    case .dot(.stays): Look(fill: "#1f5557", stroke: "#1f5557", width: .fine)
    case .dot(.going): Look(fill: "#eed3bf", stroke: "#7a3310", width: .strong, dash: .dashed)
    case .dot(.coming): Look(fill: "#ffffff", stroke: "#1b4b8c", width: .strong)
    case .nobody: Look(fill: "#ffffff", stroke: "#555555", width: .plain, dash: .dashed)
    }
  }
}

/// How a shape or a line is painted.
public struct Look: Equatable, Sendable {
  /// The colour inside as `#rrggbb`; `nil` where only the stroke is painted.
  public var fill: String?
  /// The colour of the stroke as `#rrggbb`.
  public var stroke: String
  /// How wide the stroke is.
  public var width: StrokeWidth
  /// Whether the stroke is broken.
  public var dash: Dash

  init(fill: String? = nil, stroke: String, width: StrokeWidth, dash: Dash = .solid) {
    self.fill = fill
    self.stroke = stroke
    self.width = width
    self.dash = dash
  }

  /// The widths of strokes, in points.
  public enum StrokeWidth: String, Equatable, Sendable {
    /// 1 point.
    case fine = "1"
    /// 1.5 points.
    case plain = "1.5"
    /// 2 points.
    case strong = "2"
    /// 3 points.
    case thick = "3"
  }

  /// Unbroken, in dashes or in dots.
  public enum Dash: String, Equatable, Sendable {
    /// Unbroken.
    case solid
    /// In dashes.
    case dashed
    /// In dots.
    case dotted
  }
}

/// The few sizes and weights of text.
public enum TextType: CaseIterable, Equatable, Sendable {
  /// The young person's name above the picture.
  case title
  /// The young person's name in the middle.
  case me
  /// Somebody's name, and the names of parts of life and settings.
  case name
  /// Short words that must stand out.
  case strong
  /// Everything else that is read.
  case plain
  /// Captions under the title.
  case caption
  /// The small print.
  case print

  /// The size in points.
  public var size: Int {
    switch self {
    case .title: 22
    case .me: 16
    case .name, .caption: 13
    case .strong, .plain: 11
    case .print: 10
    }
  }

  /// Whether it is bold.
  public var isBold: Bool {
    switch self {
    case .title, .me, .name, .strong: true
    case .plain, .caption, .print: false
    }
  }

  /// From the middle of one line to the middle of the next, in points.
  public var lineHeight: Int {
    switch self {
    case .title: 28
    case .me: 20
    case .name, .caption: 16
    case .strong, .plain: 14
    case .print: 13
    }
  }
}
