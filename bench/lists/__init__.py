"""How fast lists and the search answer: `python -m bench.lists --contacts 1000000`."""
