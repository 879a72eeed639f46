"""How PBXes speak: a module for each way, which makes a CtiEvent of what was posted."""
