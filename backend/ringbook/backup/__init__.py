"""One file that holds the database and the files, and a house made from it again."""
