"""The command line: `ttdn`, for people, scripts and tests."""
