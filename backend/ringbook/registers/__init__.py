"""Public registers of companies: the Polish white list of VAT payers, and VIES of the European Union (ORG-2)."""
