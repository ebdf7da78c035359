"""What a report is: frozen values (msgspec structs) that every other room speaks of."""
