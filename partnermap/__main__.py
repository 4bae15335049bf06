"""``partnermap`` and ``python -m partnermap``."""

from partnermap.cli import main

if __name__ == "__main__":
    main()
