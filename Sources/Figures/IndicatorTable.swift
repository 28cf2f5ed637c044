/// A value for some of the indicators, found by index: what a dictionary is, without hashing.
struct IndicatorTable<Value: Sendable>: Sendable {
    private var values: [Value?] = []

    /// - Complexity: O(1).
    subscript(indicator: IndicatorID) -> Value? {
        @inline(__always) get {
            let place = Int(indicator.index)
            return place >= 0 && place < values.count ? values[place] : nil
        }
        set {
            let place = Int(indicator.index)
            guard place >= 0 else { return }
            while values.count <= place { values.append(nil) }
            values[place] = newValue
        }
    }
}
