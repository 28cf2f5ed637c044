import Testing
import Tokens

struct FlatListTests {
    @Test("A list keeps its values while its memory is moved to grow")
    func growth() {
        var list = FlatList<Int32>(capacity: 2)
        defer { list.deallocate() }
        for value in 0..<500_000 { list.append(Int32(value)) }
        #expect(list.indices.allSatisfy { list[$0] == Int32($0) })
        #expect(list.pointer(to: 7).pointee == 7)
    }

    @Test("The memory of a long list is given back, and the list begins anew", arguments: [10, 1_000_000])
    func release(count: Int) {
        var list = FlatList<UInt64>(capacity: 16)
        defer { list.deallocate() }
        list.append(repeating: 5, count: count)
        list.releaseIfLarge()
        #expect(list.isEmpty)
        list.append(repeating: 6, count: 100)
        #expect(list.count == 100 && list.allSatisfy { $0 == 6 })
    }
}
