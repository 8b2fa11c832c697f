"""The records that the steps exchange: frozen, plain, importing nothing of ours."""
