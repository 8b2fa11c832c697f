"""How two names sound, across scripts: letters to sounds, sounds to a likeness, names aligned word by word."""
