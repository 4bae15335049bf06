"""What is not understood or not taken: told, and offered as lines of a mapping file."""
