"""The basket: what a user has laid aside, over pages and filters, to do something with it."""
