extension WebPage {
  /// How the page looks: large enough to read, one column, dark on white, and with everything open on paper.
  static let style = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 75rem; padding: 1rem; background: #ffffff; color: #1a1a1a;
      font: 1.0625rem/1.5 Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 2rem 0 .5rem; border-bottom: 2px solid #1f5557; }
    h3 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
    p, li, summary, h1 { overflow-wrap: anywhere; }
    p { margin: .5rem 0; max-width: 45rem; }
    ul { margin: .5rem 0; padding-left: 1.5rem; max-width: 45rem; }
    li { margin: .25rem 0; }
    details { border: 1px solid #8c8678; border-radius: .5rem; margin: .5rem 0; background: #ffffff; }
    summary { cursor: pointer; padding: .6rem .75rem; min-height: 2.75rem; }
    details[open] > summary { border-bottom: 1px solid #8c8678; }
    details > div { padding: .25rem .75rem .75rem; }
    summary:focus-visible { outline: 3px solid #1b4b8c; outline-offset: 2px; }
    .mark { display: inline-block; min-width: 2rem; padding: 0 .3rem; border: 1.5px solid #1f5557;
      border-radius: .4rem; font-weight: bold; font-size: .875rem; text-align: center; }
    svg { display: block; width: 100%; height: auto; }
    .wide svg { max-height: 90vh; }
    .narrow { display: none; max-width: 30rem; margin: 0 auto; }
    .room { display: none; }
    @media (max-width: 50rem) {
      .wide { display: none; }
      .narrow { display: block; }
    }
    @media print {
      @page { size: A4; margin: 15mm; }
      body { max-width: none; padding: 0; font-size: 11pt; }
      details { break-inside: avoid; border-color: #555555; }
      details::details-content { content-visibility: visible; }
      .wide { display: block; }
      .narrow { display: none; }
      .wide svg { max-height: 180mm; }
      .room { display: block; height: 22mm; border-bottom: 1px solid #8c8678; margin-bottom: 4mm; }
      h2 { break-after: avoid; }
    }

    """
}
