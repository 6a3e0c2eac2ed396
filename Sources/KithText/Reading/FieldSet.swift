import KithModel

/// Some of the fields: one bit for each.
struct FieldSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  func contains(_ field: Field) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(field.place & 63)
    return (field.place < 64 ? low : high) & bit != 0
  }

  mutating func insert(_ field: Field) {
    let bit: UInt64 = 1 &<< UInt64(field.place & 63)
    if field.place < 64 { low |= bit } else { high |= bit }
  }
}
