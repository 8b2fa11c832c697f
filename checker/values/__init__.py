"""Words to dates, quantities, money, names and places: find, parse, canonical, relate."""
