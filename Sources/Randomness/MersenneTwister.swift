/// The generator MT19937 of Matsumoto and Nishimura, which Python and PyTorch both draw from.
///
/// A state of 624 words; its period is 2^19937 − 1 words. Copies are independent: what one of them gives does not
/// change the other. Source: the reference program mt19937ar.c of its authors.
public struct MersenneTwister: Sendable, Equatable {
    private static let wordCount = 624
    private static let middle = 397

    private var words: [UInt32]
    /// The place of the word that comes next; `wordCount` when all are used up.
    private var position: Int

    /// Starts from one number, as `init_genrand` does and so as `torch.manual_seed` does.
    ///
    /// - Parameter seed: any number; different ones give different sequences.
    public init(seed: UInt32) {
        words = [seed]
        words.reserveCapacity(Self.wordCount)
        var word = seed
        for index in 1..<UInt32(Self.wordCount) {
            word = 1_812_433_253 &* (word ^ (word >> 30)) &+ index
            words.append(word)
        }
        position = Self.wordCount
    }

    /// Starts from several numbers, as `init_by_array` does and so as Python's `random.seed` does.
    ///
    /// - Parameter key: one number or more; all of them and their order count. An empty key stands for `[0]`.
    public init(key: [UInt32]) {
        self.init(seed: 19_650_218)
        let key = key.isEmpty ? [0] : key
        var index = 1
        var keyIndex = 0
        for _ in 0..<max(Self.wordCount, key.count) {
            let mixed = words[index] ^ (scrambledWord(before: index) &* 1_664_525)
            words[index] = mixed &+ key[keyIndex] &+ UInt32(truncatingIfNeeded: keyIndex)
            index = indexAfter(index)
            keyIndex = keyIndex + 1 == key.count ? 0 : keyIndex + 1
        }
        for _ in 1..<Self.wordCount {
            let mixed = words[index] ^ (scrambledWord(before: index) &* 1_566_083_941)
            words[index] = mixed &- UInt32(index)
            index = indexAfter(index)
        }
        words[0] = 0x8000_0000
    }

    /// The next word of the sequence: 32 bits, each value equally likely.
    public mutating func next() -> UInt32 {
        if position == Self.wordCount {
            twist()
            position = 0
        }
        var word = words[position]
        position += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        word ^= word >> 18
        return word
    }

    private func scrambledWord(before index: Int) -> UInt32 {
        let word = words[index - 1]
        return word ^ (word >> 30)
    }

    /// Steps through 1…623 round and round; the last word is copied to the front at the end of each round.
    private mutating func indexAfter(_ index: Int) -> Int {
        guard index + 1 == Self.wordCount else { return index + 1 }
        words[0] = words[Self.wordCount - 1]
        return 1
    }

    /// Replaces all words by the next 624, in place and in order: the later ones are made from new ones.
    private mutating func twist() {
        for index in 0..<Self.wordCount {
            let following = index + 1 == Self.wordCount ? 0 : index + 1
            let opposite =
                index + Self.middle < Self.wordCount
                ? index + Self.middle : index + Self.middle - Self.wordCount
            let joined = (words[index] & 0x8000_0000) | (words[following] & 0x7fff_ffff)
            let feedback: UInt32 = joined & 1 == 0 ? 0 : 0x9908_b0df
            words[index] = words[opposite] ^ (joined >> 1) ^ feedback
        }
    }
}
