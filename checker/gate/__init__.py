"""A report, a policy and waivers to a decision."""
