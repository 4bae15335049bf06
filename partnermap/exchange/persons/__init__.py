"""What is about persons in other people's tables: names, sentences, and ways to reach one."""
