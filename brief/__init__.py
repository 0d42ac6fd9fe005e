"""One TOML file of key figures becomes a Vietnamese PDF brief and PNG cards."""

__version__ = "0.1.0"
