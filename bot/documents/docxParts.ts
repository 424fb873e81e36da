import type { Limits } from './limits.ts';
import { textWriter } from './textWriter.ts';
import type { ParagraphMark, WrittenText } from './textWriter.ts';
import { xmlFeeder } from './xml.ts';

/**
 * Content that is not to be read: deleted or moved text, field codes, the second copy of a drawing, earlier formatting, properties.
 * `rPr` is looked into for what is hidden alone.
 */
const SKIP = new Set([
  'del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'sectPr', 'tblPr', 'trPr', 'tcPr', 'tblGrid', 'tblPrEx', 'sdtPr', 'sdtEndPr', 'fldData', 'docPr', 'ruby', 'pPrChange', 'tabs', 'binData',
]);

/** What a style says about its paragraphs, by the style's id. */
export type StyleMarks = ReadonlyMap<string, ParagraphMark>;

/** Collects the text of one WordprocessingML part, footnotes and text boxes as paragraphs of their own. */
export function partCollector(limits: Limits, styles: StyleMarks): { feed(piece: Uint8Array): void; end(): WrittenText } {
  const writer = textWriter(limits);
  let inText = false;
  let inParagraphProperties = false;
  let inRun = false;
  /** Run properties stand first in their run, so what follows is known to be hidden. */
  let hidden = false;
  const feeder = xmlFeeder(
    {
      open(name, attribute) {
        switch (name) {
          case 't':
            inText = !hidden;
            return;
          case 'r':
            inRun = true;
            hidden = false;
            return;
          case 'rPr':
            return !inRun || inParagraphProperties;
          case 'vanish':
            hidden = !/^(?:0|false|off)$/.test(attribute('val') ?? '');
            return;
          case 'p':
            // A text box stands inside a run, which goes on after it.
            writer.openParagraph();
            inRun = false;
            hidden = false;
            return;
          case 'pPr':
            inParagraphProperties = true;
            return;
          case 'pStyle': {
            const id = attribute('val') ?? '';
            const mark = styles.get(id) ?? headingOf(id);
            if (mark) writer.mark(mark);
            return;
          }
          case 'outlineLvl': {
            const level = Number(attribute('val'));
            if (level < 9) writer.mark({ as: 'heading', level: level + 1 }, true);
            return;
          }
          case 'numPr':
            writer.mark({ as: 'item', level: 1 }, true);
            return true;
          case 'tab': case 'ptab':
            if (!hidden && !inParagraphProperties && writer.inParagraph()) writer.put('\t');
            return;
          case 'br': case 'cr':
            if (!hidden && writer.inParagraph()) writer.put('\n');
            return;
          case 'noBreakHyphen':
            if (!hidden) writer.put('\u2011');
            return;
          case 'softHyphen':
            if (!hidden) writer.put('\u00ad');
            return;
          case 'tr':
            writer.openRow();
            return;
          default:
            return SKIP.has(name);
        }
      },
      text(text) {
        if (inText) writer.put(text);
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'r') hidden = inRun = false;
        else if (name === 'pPr') inParagraphProperties = false;
        else if (name === 'p') writer.closeParagraph();
        else if (name === 'tc') writer.closeCell();
        else if (name === 'tr') writer.closeRow();
      },
    },
    limits,
  );
  return {
    feed: feeder.feed,
    end() {
      feeder.end();
      return writer.end();
    },
  };
}

/** Word's own style ids, English and Swedish: "Heading1", "Rubrik2", "Title". */
export function headingOf(style: string): ParagraphMark | null {
  const match = /^(?:heading|rubrik)\s?([1-9])/i.exec(style);
  if (match) return { as: 'heading', level: Number(match[1]) };
  return /^(?:title|rubrik|titel)$/i.test(style) ? { as: 'heading', level: 1 } : null;
}
