"""API keys: how programs come in, with a part of somebody's rights (ACC-1, decision 0031)."""
