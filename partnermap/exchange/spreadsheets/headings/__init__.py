"""What headings mean, as columns of ours: by a synonym, or because a mapping file says so.

Also those that join bodies to others, and those that only count.
"""
