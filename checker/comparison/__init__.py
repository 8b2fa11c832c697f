"""Events and rules to findings: one module a rule kind."""
