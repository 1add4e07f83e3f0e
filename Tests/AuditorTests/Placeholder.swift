import Testing

@Test func placeholderAuditor() { #expect(Bool(true)) }
