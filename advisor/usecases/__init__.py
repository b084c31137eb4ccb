"""One module per journey: load, decide, save; used by the web and the command line alike."""
