"""Lines to PBXes: how each is spoken with, who may post, whose extensions and queues it has."""
