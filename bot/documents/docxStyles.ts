import { headingOf } from './docxParts.ts';
import type { StyleMarks } from './docxParts.ts';
import type { Limits } from './limits.ts';
import type { ParagraphMark } from './textWriter.ts';
import { xmlFeeder } from './xml.ts';

const DEEPEST = 12;

/** Which paragraph styles are headings or lists: by their name, their outline level, or the style that they build on. A municipality's template has its own ids. */
export function styleCollector(limits: Limits): { feed(piece: Uint8Array): void; end(): StyleMarks } {
  const own = new Map<string, ParagraphMark>();
  const basedOn = new Map<string, string>();
  let id = '';
  const feeder = xmlFeeder(
    {
      open(name, attribute) {
        if (name === 'style') {
          id = attribute('styleId') ?? '';
          return attribute('type') !== 'paragraph';
        }
        if (name === 'name') set(headingOf(attribute('val') ?? ''));
        else if (name === 'basedOn') basedOn.set(id, attribute('val') ?? '');
        else if (name === 'outlineLvl' && Number(attribute('val')) < 9) set({ as: 'heading', level: Number(attribute('val')) + 1 });
        else if (name === 'numPr' && !own.has(id)) set({ as: 'item', level: 1 });
        return name === 'rPr' || name === 'docDefaults' || name === 'latentStyles' || name === 'tblPr';
      },
      text: () => undefined,
      close: () => undefined,
    },
    limits,
  );
  const set = (mark: ParagraphMark | null): void => {
    if (mark && own.get(id)?.as !== 'heading') own.set(id, mark);
  };
  return {
    feed: feeder.feed,
    end() {
      feeder.end();
      const all = new Map(own);
      for (const start of basedOn.keys()) {
        let style = start;
        for (let i = 0; i < DEEPEST && !own.has(style); i += 1) style = basedOn.get(style) ?? style;
        const mark = own.get(style);
        if (mark && !all.has(start)) all.set(start, mark);
      }
      return all;
    },
  };
}
