"""How a message comes to be: to whom, fields filled in, signature under it, how many parts an SMS takes."""
