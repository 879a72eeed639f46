"""Automatic phone meetings: who is due, the tries, and the PBX interface behind them (ACT-4, CRM-4)."""
