/** Marks that stand in one place each: where one turns up elsewhere, something has leaked. */
export const CANARY = {
  /** In the draft of servicenämnden, written in the tab. */
  utkastService: 'KANARIE-UTKAST-SERVICE',
  beslutService: 'KANARIE-PARAGRAF-SERVICE',
  /** In the draft of socialnämnden, written in a card. */
  utkastSocial: 'KANARIE-UTKAST-SOCIAL',
  /** Why socialnämnden asks for anstånd. */
  skalSocial: 'KANARIE-SKAL-SOCIAL',
  /** In what kulturnämnden has handed in. */
  synpunktKultur: 'KANARIE-SYNPUNKT-KULTUR',
  beslutKultur: 'KANARIE-PARAGRAF-KULTUR',
  /** In a sentence to the bot. */
  chatt: 'KANARIE-CHATT',
} as const;

/** What must come out as it was written: markup, links, formulas, field codes, tags of templates. */
export const LITERALS = [
  '=HYPERLINK("http://evil.example","klicka")', '+cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd', '-2+3', '{{template}}', '{#loop}{/loop}', '{% if 1 %}',
  ']]><w:instrText>HYPERLINK "http://evil.example"</w:instrText>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>',
  '[klicka](javascript:alert(1))', '![bild](https://evil.example/beacon.png)', '<at>alla</at>', '{{DATE(2016-10-17T00:00:00Z)}}',
] as const;

/** A title as a hostile document or a careless hand may make it: a path, markup, a link, a tag of a template. */
export const HOSTILE_TITLE = 'Strategi ..\\..\\CON <script>alert(1)</script> [x](javascript:alert(1)) {{template}}';

/** Hidden and broken characters, and what is left of them. */
export const HIDDEN = { written: 'Re\u202Egnut\u200B\u0000s\uD800 e\u0301', kept: 'Regnuts\uFFFD é' } as const;

/** Names that SharePoint takes and that a page must not run. */
export const HOSTILE_FILES = ['A&B \'onmouseover=alert(1)\' {{template}}.docx', '=cmd \u202Excod.docx', ';%2e%2e%2fetc%2fpasswd.docx', '&lt;script&gt;.docx'] as const;
export const HOSTILE_NAMND = '"><img src=x onerror=alert(1)>-nämnden';
