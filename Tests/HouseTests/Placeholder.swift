import Testing

@Test func placeholderHouse() { #expect(Bool(true)) }
