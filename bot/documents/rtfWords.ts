/** Groups that hold no text of the document. Those marked with \* are left out too, unless they stand in OPENED. */
export const SKIPPED = new Set([
  'colortbl', 'info', 'pict', 'nonshppict', 'shprslt', 'sp', 'fldinst', 'xe', 'tc', 'tcn', 'rxe', 'txe', 'filetbl', 'private', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn',
  'nonesttables', 'objdata', 'revtbl', 'listtable', 'listoverridetable', 'themedata', 'datafield', 'formfield', 'bkmkstart', 'bkmkend', 'template', 'rsidtbl', 'generator', 'xmlnstbl', 'mmathPr', 'annotation',
]);
/** Groups marked with \* that hold text after all: text boxes, notes, and the end of a row in a table inside a cell. */
export const OPENED = new Set(['shpinst', 'footnote', 'nesttableprops']);
/** The number or bullet before a list item. */
export const BULLETS = new Set(['listtext', 'pntext']);
export const HEADS = /^(?:header|footer)[lrf]?$/;

export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', softline: '\n', lbr: '\n', emdash: '\u2014', endash: '\u2013', lquote: '\u2018', rquote: '\u2019', ldblquote: '\u201c', rdblquote: '\u201d', bullet: '\u2022',
  emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', zwj: '\u200d', zwnj: '\u200c', '~': '\u00a0', '-': '\u00ad', _: '\u2011', '\\': '\\', '{': '{', '}': '}',
};
