"""Vietnamese text, numbers and dates: pure functions on strings, the lowest floor of the house."""
