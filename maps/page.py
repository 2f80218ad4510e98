"""The live map's page: a static shell. These functions take no record, and nothing of a user."""

ORIGIN = "log://app"


def live_page(nonce: str) -> bytes:
    """Return the page as UTF-8. `nonce` is hexadecimal: QtWebEngine lowers the case of headers."""
    if not nonce or set(nonce) - set("0123456789abcdef"):
        raise ValueError("a nonce in hexadecimal is needed")
    # folium takes a sixth of a second to load; the window is there before its map asks for this.
    from maps.composition import composed  # noqa: PLC0415

    page: str = composed().get_root().render(nonce=nonce)
    return page.encode()


def content_security_policy(nonce: str) -> str:
    """Return the policy that goes with the page: nothing but the scheme, no inline code."""
    assets = f"{ORIGIN}/assets/"
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'nonce-{nonce}' {assets}",
            f"style-src {assets}",
            "img-src log: data: blob:",
            f"font-src {assets}",
            "connect-src log:",
            f"worker-src {assets}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-src 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        )
    )
