"""Who sits where: marks and what explains them, columns of boards, roles beside names."""
