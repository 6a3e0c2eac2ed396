import KithFindings
import KithModel
import KithPlan

extension Page {
  /// What the law offers at each birthday that is still to come; “kith explain ages” says where that is
  /// written.
  mutating func ages(_ plan: Plan) {
    guard !plan.ages.isEmpty else { return }
    heading("What the law offers at an age: it ends nothing by itself")
    for age in plan.ages {
      for offer in age.offers {
        let isPassedOnly =
          offer.inForceFrom == nil ? "Passed, and not begun when last read: " : ""
        add(
          "\(age.age), on \(Saying.day(age.day)): \(isPassedOnly)\(offer.offers)", indent: 2,
          hanging: 6)
      }
    }
  }

  /// What `kith explain ages` says: everything that is known, where it is written, and since when it holds.
  public static func explainAges() -> Page {
    var page = Page()
    page.add("What the law offers at an age, to those who were looked after")
    page.add(
      """
      Kith shows it in the plan beside the birthday. It ends nothing by itself. The law changes: look again \
      before you rely on it.
      """)
    var nation: String?
    for offer in AgeOffer.all {
      if offer.nation.rawValue != nation {
        nation = offer.nation.rawValue
        page.heading(offer.nation.rawValue)
      }
      page.add("\(offer.age): \(offer.offers)", indent: 2, hanging: 6)
      let since =
        offer.inForceFrom.map { "Holds since \(Saying.day($0))" }
        ?? "Passed, and not begun"
      page.add("\(since), as read on \(Saying.day(offer.read)). \(offer.source).", indent: 4)
      page.add(offer.address, indent: 4)
    }
    return page
  }
}
