// Auditor
