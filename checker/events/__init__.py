"""Articles and claims to events: why they belong together or apart, and which share an origin."""
