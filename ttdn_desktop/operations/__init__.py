"""One file per thing a person does, and the ports through which the adapters come in."""
