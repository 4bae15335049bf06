"""What is about persons in other people's tables: names, sentences, and lists of contacts."""
