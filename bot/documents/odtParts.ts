import type { Limits } from './limits.ts';
import { textWriter } from './textWriter.ts';
import type { TextWriter, WrittenText } from './textWriter.ts';
import { xmlFeeder } from './xml.ts';
import type { XmlEvents } from './xml.ts';
import type { PartCollector } from './zipPart.ts';

/** Deleted text, notes in the margin, values behind what is shown, and the mark in front of a footnote. */
const SKIP = new Set(['tracked-changes', 'annotation', 'note-citation', 'sequence-decls', 'forms', 'variable-decls', 'user-field-decls', 'svg:title', 'svg:desc', 'ruby-text', 'scripts', 'font-face-decls', 'table-columns', 'object', 'table-source', 'dde-connection-decls']);
/** A space told a billion times. */
const MOST_SPACES = 200;

interface Tags {
  readonly open: XmlEvents['open'];
  text(text: string): void;
  close(name: string): void;
}

/** The elements that content and page styles have in common. `hidden` holds the names of the styles whose text nobody sees. */
function tags(body: TextWriter, notes: TextWriter, hidden: ReadonlySet<string>): Tags {
  let writer = body;
  let items = 0;
  /** Columns that a cell covers or repeats, to be closed with it. */
  const repeats: number[] = [];
  return {
    open(name, attribute, fullName) {
      switch (name) {
        case 'p': case 'h':
          if (hidden.has(attribute('style-name') ?? '')) return true;
          writer.openParagraph();
          if (name === 'h') writer.mark({ as: 'heading', level: Math.min(9, Math.max(1, Number(attribute('outline-level')) || 1)) });
          else if (items > 0) writer.mark({ as: 'item', level: 1 });
          return;
        case 'span':
          return hidden.has(attribute('style-name') ?? '');
        case 'hidden-text': case 'hidden-paragraph':
          return true;
        case 's':
          writer.put(' '.repeat(Math.min(MOST_SPACES, Math.max(1, Number(attribute('c')) || 1))));
          return;
        case 'tab':
          writer.put('\t');
          return;
        case 'line-break':
          writer.put('\n');
          return;
        case 'note-body':
          writer = notes;
          return;
        case 'list-item':
          items += 1;
          return;
        case 'table-row':
          writer.openRow();
          return;
        case 'table-cell':
          // Repeated cells are the empty rest of a row.
          repeats.push(Math.min(MOST_SPACES, Number(attribute('number-columns-repeated')) || 1));
          return;
        default:
          return SKIP.has(name) || SKIP.has(fullName);
      }
    },
    text(text) {
      // Line breaks in the file are spaces; several are one.
      if (writer.inParagraph()) writer.put(text.replace(/[ \t\r\n]+/g, ' '));
    },
    close(name) {
      if (name === 'p' || name === 'h') writer.closeParagraph();
      else if (name === 'note-body') writer = body;
      else if (name === 'list-item') items -= 1;
      else if (name === 'table-cell') for (let n = repeats.pop() ?? 1; n > 0; n -= 1) writer.closeCell();
      else if (name === 'table-row') writer.closeRow();
    },
  };
}

/** Names of the styles with `text:display="none"`, gathered while the styles go by. */
function hiddenStyles(into: Set<string>): Pick<XmlEvents, 'open'> {
  let style = '';
  return {
    open(name, attribute) {
      if (name === 'style') style = attribute('name') ?? '';
      else if (name === 'text-properties' && attribute('display') === 'none') into.add(style);
    },
  };
}

/** content.xml; the notes come after the text. */
export function odtCollector(limits: Limits, hidden: ReadonlySet<string>): PartCollector<WrittenText> {
  const writer = textWriter(limits);
  const notes = textWriter(limits);
  const all = new Set(hidden);
  const styles = hiddenStyles(all);
  const body = tags(writer, notes, all);
  let inBody = false;
  const feeder = xmlFeeder(
    {
      open(name, attribute, fullName) {
        if (name === 'body') inBody = true;
        return inBody ? body.open(name, attribute, fullName) : styles.open(name, attribute, fullName) === true || SKIP.has(name);
      },
      text: (text) => inBody && body.text(text),
      close: (name) => inBody && body.close(name),
    },
    limits,
  );
  return {
    feed: feeder.feed,
    end() {
      feeder.end();
      const { text, marks } = writer.end();
      return { text: `${text.trimEnd()}\n\n${notes.end().text}`.trimEnd(), marks };
    },
  };
}

const HEAD = /^(?:header|footer)(?:-left|-first)?$/;

/** styles.xml: the texts of the running heads and feet, and the styles that hide. */
export function odtStyles(limits: Limits): PartCollector<{ readonly heads: readonly string[]; readonly hidden: ReadonlySet<string> }> {
  const hidden = new Set<string>();
  const heads: string[] = [];
  const styles = hiddenStyles(hidden);
  let head: { writer: TextWriter; tags: Tags } | null = null;
  let inMaster = false;
  const feeder = xmlFeeder(
    {
      open(name, attribute, fullName) {
        if (head) return head.tags.open(name, attribute, fullName);
        if (name === 'master-page') inMaster = true;
        else if (inMaster && HEAD.test(name)) {
          const writer = textWriter(limits);
          head = { writer, tags: tags(writer, writer, hidden) };
        } else styles.open(name, attribute, fullName);
      },
      text: (text) => head?.tags.text(text),
      close(name) {
        if (name === 'master-page') inMaster = false;
        if (!head) return;
        if (!HEAD.test(name)) return head.tags.close(name);
        const text = head.writer.end().text.trim().replace(/\n{2,}/g, '\n');
        if (text !== '') heads.push(text);
        head = null;
      },
    },
    limits,
  );
  return {
    feed: feeder.feed,
    end() {
      feeder.end();
      return { heads, hidden };
    },
  };
}
