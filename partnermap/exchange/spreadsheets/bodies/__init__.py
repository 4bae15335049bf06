"""The bodies that are known, and those that are much alike: by name, by number, by kind."""
