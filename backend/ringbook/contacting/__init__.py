"""Who may be contacted when, by which channel: asked before anybody is called or written to (TEL-5, MSG-2)."""
