"""Inputs and options to a report: the steps in order; nothing else knows two of them."""
