/// Groups of things that lead round to each other.
enum Circles {
  /// Whether there are two things that lead to each other, or one that leads to itself.
  ///
  /// Takes away whatever nothing leads to that is left, until there is nothing of that kind: A. B. Kahn,
  /// "Topological sorting of large networks", *CACM* 5(11), 1962,
  /// [doi:10.1145/368996.369025](https://doi.org/10.1145/368996.369025). Nearly always there is no circle, and
  /// this is quicker than to find the groups.
  ///
  /// - Complexity: O(things + ways between them).
  static func exist(count: Int, _ forEachWay: (Int, (Int) -> Void) -> Void) -> Bool {
    // How many lead to each.
    var leading = Array(repeating: 0, count: count)
    for thing in 0..<count { forEachWay(thing) { leading[$0] += 1 } }
    var free = (0..<count).filter { leading[$0] == 0 }
    var next = 0
    while next < free.count {
      forEachWay(free[next]) {
        leading[$0] -= 1
        if leading[$0] == 0 { free.append($0) }
      }
      next += 1
    }
    return free.count < count
  }

  /// All things in groups, such that two are in one group where each leads to the other.
  ///
  /// A group comes after all the groups that it leads to; in a group, the order is that of the
  /// numbers.
  ///
  /// Also called strongly connected components: R. Tarjan, "Depth-first search and linear graph
  /// algorithms", *SIAM J. Comput.* 1(2), 1972,
  /// [doi:10.1137/0201010](https://doi.org/10.1137/0201010). Keeps its own stack, so a chain of any
  /// length is no danger.
  ///
  /// - Complexity: O(things + ways between them).
  static func groups(count: Int, next: (Int) -> [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var met = [Int](repeating: -1, count: count)
    var low = [Int](repeating: 0, count: count)
    var isOpen = [Bool](repeating: false, count: count)
    var open: [Int] = []
    var clock = 0
    for root in 0..<count where met[root] < 0 {
      var path: [(thing: Int, next: [Int], at: Int)] = []
      func enter(_ thing: Int) {
        met[thing] = clock
        low[thing] = clock
        clock += 1
        open.append(thing)
        isOpen[thing] = true
        path.append((thing, next(thing), 0))
      }
      enter(root)
      while let top = path.last {
        if top.at < top.next.count {
          path[path.count - 1].at += 1
          let other = top.next[top.at]
          if met[other] < 0 {
            enter(other)
          } else if isOpen[other] {
            low[top.thing] = min(low[top.thing], met[other])
          }
          continue
        }
        path.removeLast()
        if let below = path.last?.thing { low[below] = min(low[below], low[top.thing]) }
        guard low[top.thing] == met[top.thing] else { continue }
        var group: [Int] = []
        while let last = open.popLast() {
          isOpen[last] = false
          group.append(last)
          if last == top.thing { break }
        }
        groups.append(group.sorted())
      }
    }
    return groups
  }
}
