/// Pairs gold items with predicted ones: each at most once, spans overlapping, the same span before a mere overlap.
///
/// - Parameters:
///   - agree: whether a gold item (index) and a predicted one (index) say the same.
/// - Returns: for each gold item the predicted one it was paired with, or nil.
/// - Complexity: O(g log p + pairs that overlap), for gold and predicted items in order of their spans.
func align(gold: [Range<Int>], predicted: [Range<Int>], agree: (Int, Int) -> Bool) -> [Int?] {
    let order = predicted.indices.sorted { (predicted[$0].lowerBound, predicted[$0].upperBound, $0) < (predicted[$1].lowerBound, predicted[$1].upperBound, $1) }
    let longest = predicted.map(\.count).max() ?? 0
    var taken = Array(repeating: false, count: predicted.count)
    var partner: [Int?] = Array(repeating: nil, count: gold.count)
    for exactOnly in [true, false] {
        for (g, span) in gold.enumerated() where partner[g] == nil {
            var place = order.partitioningPlace { predicted[$0].lowerBound >= span.lowerBound - longest }
            while place < order.count, predicted[order[place]].lowerBound < span.upperBound {
                let p = order[place]
                if !taken[p], exactOnly ? predicted[p] == span : predicted[p].overlaps(span), agree(g, p) {
                    taken[p] = true
                    partner[g] = p
                    break
                }
                place += 1
            }
        }
    }
    return partner
}

extension Array {
    /// The first place whose element, and all after it, satisfy `holds`. Complexity: O(log n).
    func partitioningPlace(_ holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
