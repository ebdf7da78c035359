"""Vietnamese letters by case, for patterns: a range such as À-Ỹ would hold both cases."""

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"

LOWER = "a-z" + _MARKED
UPPER = "A-Z" + _MARKED.upper()
