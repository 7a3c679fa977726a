"""What keeps a stolen database silent: sealed versions and a keyed index."""
