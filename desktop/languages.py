"""What languages are called, by BCP 47 tag."""

LANGUAGES = {
    "en": "English",
    "ja": "Japanese",
    "zh-Hans": "Chinese, simplified",
    "zh-Hant": "Chinese, traditional",
    "ko": "Korean",
    "ru": "Russian",
    "ar": "Arabic",
    "fa": "Persian",
    "vi": "Vietnamese",
    "tl": "Tagalog",
    "id": "Indonesian",
    "ms": "Malay",
    "uk": "Ukrainian",
    "et": "Estonian",
    "fi": "Finnish",
    "tr": "Turkish",
    "fr": "French",
    "de": "German",
}


def language_words(tag: str) -> str:
    """Return what a language is called in English, or its tag where that is not known."""
    return LANGUAGES.get(tag, tag)
