"""Where persons, places and organisations stand in a text: read together, since one word is only one of them."""
