"""The board: the contacts of a Crm by their stages, in an order that people make."""
