import Testing

@testable import Visualizer

@Suite("Parts of long lists")
struct ExcerptTests {
    @Test("All of a short list; the ends and what is around the chosen one of a long one")
    func examples() {
        #expect(Excerpt.rows(of: 3, room: 3) == [.place(0), .place(1), .place(2)])
        #expect(Excerpt.rows(of: 784, room: 3) == [.place(0), .gap(782), .place(783)])
        #expect(
            Excerpt.rows(of: 784, room: 7, around: 300) == [
                .place(0), .gap(298), .place(299), .place(300), .place(301), .gap(481), .place(783),
            ])
        #expect(Excerpt.rows(of: 5, room: 0).isEmpty)
        #expect(Excerpt.rows(of: 9, room: 1, around: 4) == [.gap(9)])
    }

    @Test("Never more rows than there is room; nothing twice or forgotten")
    func always() {
        for count in 0...40 {
            for room in 0...12 {
                for chosen in 0..<max(1, count) {
                    let rows = Excerpt.rows(of: count, room: room, around: chosen)
                    #expect(rows.count <= room, "\(count) \(room) \(chosen)")
                    guard room > 0 else { continue }
                    var next = 0
                    for row in rows {
                        switch row {
                        case .place(let place):
                            #expect(place == next, "\(count) \(room) \(chosen)")
                            next += 1
                        case .gap(let size):
                            #expect(size > 1)
                            next += size
                        }
                    }
                    #expect(next == count, "\(count) \(room) \(chosen)")
                    if room > 2, count > 0 {
                        #expect(rows.contains(.place(chosen)), "\(count) \(room) \(chosen)")
                    }
                }
            }
        }
    }
}
