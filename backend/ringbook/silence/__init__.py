"""A restored copy keeps to itself: it neither dials nor sends anything until an administrator says so."""
