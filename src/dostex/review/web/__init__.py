"""The review app: pages over the store in which reviewers see what changed and decide."""
