"""The questions that rules, commands and the page share: answers as values, no wording."""
