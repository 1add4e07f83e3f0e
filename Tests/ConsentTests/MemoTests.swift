import Testing

@testable import consent

@Suite("A memo")
struct MemoTests {
  @Test("computes an answer once, and what is no answer each time")
  func once() {
    let memo = Memo<Int, Int>()
    var asked: [Int] = []
    for input in [1, 2, 1, 2, 3, 3] {
      let answer = memo.answer(input) {
        asked.append(input)
        return input == 3 ? nil : input * 10
      }
      #expect(answer == (input == 3 ? nil : input * 10))
    }
    #expect(asked == [1, 2, 3, 3])
  }

  @Test("keeps no more than it may, and what is asked for longest")
  func bounds() {
    let memo = Memo<Int, Int>(countMax: 8)
    var computed: [Int: Int] = [:]
    for input in 0..<1_000 {
      for wanted in [input, 0] {
        _ = memo.answer(wanted) {
          computed[wanted, default: 0] += 1
          return wanted
        }
      }
    }
    #expect(computed[0] == 1)
    // The oldest of the others are gone.
    _ = memo.answer(1) {
      computed[1, default: 0] += 1
      return 1
    }
    #expect(computed[1] == 2)
  }

  @Test("forgets what was not asked for in a while")
  func age() {
    let memo = Memo<Int, Int>(age: .zero)
    var count = 0
    for _ in 0..<3 {
      // Turned twice between two questions for it.
      for input in [1, 2, 3] {
        _ = memo.answer(input) {
          count += 1
          return input
        }
      }
    }
    #expect(count == 9)
  }
}
