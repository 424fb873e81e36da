import type { Context } from './context.ts';
import { headPeople } from './headPeople.ts';
import { labelledCells } from './headTable.ts';
import { fieldAt } from './layout.ts';
import { isPerson, isTitle, PERSON } from './names.ts';
import type { Field, Person } from './reading.ts';
import { spanAt } from './sentences.ts';

const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,80}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu;
/** A day that stands in the next column is no part of the number. */
const PHONE = /(?<![\d-])(?:\+46|0)[\d ()–-]{6,16}\d(?!\d|-\d)/;
const PHONE_LABEL = /(?:tel(?:efon(?:nummer)?)?\.?|tfn|mobil|direkt)\s*:?\s*$/i;
const ROLE = /(?:^|\n)(?:handläggare|handläggs\s+av|kontaktperson(?:er)?|kontakt|ansvarig\s+handläggare|föredragande|utredare|upplysningar|frågor\s+besvaras\s+av|upplysningar\s+lämnas\s+av)\s*:?[ \n]+/giu;
/** A word or two of title may stand before the name; without the flag i, since only capitals tell a name. */
const QUESTIONS = new RegExp(`(?:(?:[Ff]rågor|[Uu]pplysningar|[Ii]nformation|[Kk]ontakta)[^.\\n]{0,120}?(?:till|av|hos|kontakta)|(?<!\\p{L})(?:[Kk]ontakta|[Rr]ing|[Mm]ejla|[Hh]ör\\s+av\\s+(?:er|dig)\\s+till|[Kk]ontaktperson(?:\\s+är)?|[Hh]andläggare\\s+är|besvaras\\s+av|lämnas\\s+av)):?\\s+(?:\\p{Ll}[\\p{L}-]*,?\\s+){0,3}?(${PERSON})`, 'gu');
/** "Miljöinspektör Noak Vallin (0555-40 50 60) svarar på frågor." */
const ANSWERS_QUESTIONS = new RegExp(`(${PERSON})[^.\\n]{0,80}?\\s(?:svarar\\s+(?:gärna\\s+)?på|besvarar)\\s+(?:\\p{Ll}+\\s+)?frågor`, 'gu');

/** Named contact persons, with telephone and address where they stand beside the name. */
export function readHandlaggare(context: Context, answers: boolean): Field<Person>[] {
  const { flow, links } = context.layout;
  const people: Field<Person>[] = [];
  const add = (name: string, from: number, email: string | null): void => {
    const known = people.findIndex((p) => p.value.name === name);
    const person: Person = { name, phone: phoneAfter(flow, from + name.length), email: email ?? emailAfter(context, from + name.length, name) };
    if (known < 0) people.push(fieldAt(context.layout, person, from, from + name.length, 'ordagrant'));
    else if (people[known]) people[known] = { ...people[known], value: { name, phone: people[known].value.phone ?? person.phone, email: people[known].value.email ?? person.email } };
  };
  for (const link of links) {
    const text = flow.slice(link.from, link.to).trim();
    if (link.url.startsWith('mailto:') && isPerson(text)) add(text, link.from, link.url.slice(7).replace(/\?.*$/, ''));
  }
  for (const match of flow.matchAll(ROLE)) {
    const from = match.index + match[0].length;
    const name = new RegExp(`^${PERSON}`, 'u').exec(flow.slice(from, from + 80))?.[0];
    if (name !== undefined && isPerson(name)) add(name, from, null);
  }
  for (const cell of labelledCells(context)) {
    const name = cell.label === 'handlaggare' ? new RegExp(`^(${PERSON})`, 'u').exec(cell.text.replace(/^(?:[Kk]ontakta|[Rr]ing)\s+/, ''))?.[1] : undefined;
    if (name === undefined || cell.from < 0 || !isPerson(name)) continue;
    add(name, cell.from + cell.text.indexOf(name), null);
    // More of them, one a line: "Kontaktpersoner" over "Urban Ekeroth, urban@…" and "Siv Mårdh, siv@…".
    for (const line of context.layout.lines.slice(cell.line.index + 1, cell.line.index + 6)) {
      const next = new RegExp(`^(${PERSON})(?=,\\s|\\s[(0])`, 'u').exec(line.text)?.[1];
      if (next === undefined || line.blanksBefore > 1 || line.flowStart < 0 || !isPerson(next)) break;
      add(next, line.flowStart, null);
    }
  }
  for (const match of flow.matchAll(QUESTIONS)) {
    const name = match[1];
    if (name === undefined || !isPerson(name)) continue;
    const from = match.index + match[0].length - name.length;
    add(name, from, null);
    const second = new RegExp(`^[^\\n]{0,80}?\\s(?:eller|och|samt)\\s+(?:till\\s+)?(${PERSON})`, 'u').exec(flow.slice(from + name.length));
    if (second?.[1] !== undefined && isPerson(second[1])) add(second[1], from + name.length + second[0].length - second[1].length, null);
  }
  for (const match of flow.matchAll(ANSWERS_QUESTIONS)) {
    // A title with a capital stands before the name as if it were a first name.
    const words = (match[1] ?? '').split(' ');
    const name = words.length > 2 && isTitle(words[0] ?? '') ? words.slice(1).join(' ') : words.join(' ');
    if (isPerson(name)) add(name, match.index + (match[1] ?? '').length - name.length, null);
  }
  // A name just before an address that is plainly its own.
  for (const match of flow.matchAll(EMAIL)) {
    const start = Math.max(0, match.index - 70);
    const name = new RegExp(`(${PERSON})[\\s,(]{1,3}(?:e-post:?\\s*)?$`, 'u').exec(flow.slice(start, match.index))?.[1];
    if (name === undefined || !isPerson(name) || /^(?:från|from|till|cc)\s*:/i.test(context.sentences[spanAt(context.sentences, match.index)]?.text ?? '')) continue;
    const from = flow.lastIndexOf(name, match.index);
    if (emailAfter(context, from + name.length, name) === match[0]) add(name, from, match[0]);
  }
  for (const person of headPeople(context, answers)) add(person.name, person.from, null);
  for (const match of flow.matchAll(COPY_TO)) {
    const name = match[1];
    if (name !== undefined && isPerson(name)) add(name, match.index + match[0].length - name.length, null);
  }
  const addresses = people.some((p) => p.value.email === null) ? [...new Set(flow.match(EMAIL) ?? [])] : [];
  return people.map((p) => (p.value.email === null ? { ...p, value: { ...p.value, email: addressOf(addresses, p.value.name) } } : p));
}

/** The only address of the text that holds both the first and the last name: it is the person's wherever it stands. */
function addressOf(addresses: readonly string[], name: string): string | null {
  const fold = (s: string): string => s.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const parts = name.split(' ').map(fold);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const fits = addresses.filter((e) => fold(e).split('@')[0]?.split(/[._-]/).includes(first) && fold(e).includes(last));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** "med kopia till Peter Alm": named without a link or a label. */
const COPY_TO = new RegExp(`(?:[Mm]ed\\s+)?kopia\\s+till\\s+(${PERSON})`, 'gu');

function phoneAfter(flow: string, from: number): string | null {
  const window = flow.slice(from, from + 110);
  const match = PHONE.exec(window);
  if (!match || /\d{4}-\d{2}-\d{2}/.test(match[0])) return null;
  const before = window.slice(0, match.index);
  // Another person in between owns the number.
  if (new RegExp(PERSON, 'u').test(before.replace(/(?:Telefon|Tel|E-post|Mobil)\S*/g, '')) || !(PHONE_LABEL.test(before) || before.replace(EMAIL, '').length < 40)) return null;
  return match[0].trim();
}

function emailAfter(context: Context, from: number, name: string): string | null {
  const window = context.layout.flow.slice(from, from + 140);
  const [email] = window.match(EMAIL) ?? [];
  if (email === undefined) return null;
  const fold = (s: string): string => s.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return name.split(' ').some((part) => part.length > 2 && fold(email).includes(fold(part))) ? email : null;
}

const ANSWERING = /(?:svar(?:en|et|a)?\b|besvara[sd]?\b|underlag|synpunkt|yttrande|synpunkter|remissvar|inkommit|kommit\s+in|lämnas|skicka|sänd|kopia\s+till|e-post\s+till|mejla|maila)/iu;
const NOT_ANSWERING = /(?:frågor\b|anmäl|upplysningar|kontakta|kontaktperson|handläggare|telefon|tel\.)/iu;

/** Addresses that answers are to be sent to, copies included. */
export function readReplyEmails(context: Context): Field<string>[] {
  const { flow, links } = context.layout;
  const found: { email: string; from: number; to: number }[] = [];
  for (const link of links) {
    if (link.url.startsWith('mailto:')) found.push({ email: link.url.slice(7).replace(/\?.*$/, ''), from: link.from, to: link.to });
  }
  for (const match of flow.matchAll(EMAIL)) found.push({ email: match[0], from: match.index, to: match.index + match[0].length });
  const replies: Field<string>[] = [];
  const heads = new Set(labelledCells(context).filter((c) => c.label === 'reply').map((c) => c.from));
  for (const { email, from, to } of found.sort((a, b) => a.from - b.from)) {
    const index = spanAt(context.sentences, from);
    const sentence = context.sentences[index];
    // The head of a mail tells who wrote, not whom to answer.
    if (!sentence || /^(?:från|till|kopia|cc|from|to)\s*:/i.test(sentence.text)) continue;
    if (heads.has(from)) {
      replies.push(fieldAt(context.layout, email, from, to, 'ordagrant'));
      continue;
    }
    const about = flow.slice(Math.max(sentence.from, from - 400), Math.min(sentence.to, from + 300));
    if (NOT_ANSWERING.test(flow.slice(Math.max(sentence.from, from - 400), from))) continue;
    const previous = context.sentences[index - 1];
    const isShort = sentence.text.length < 90 && previous !== undefined && previous.to > sentence.from - 4;
    if (!ANSWERING.test(about.replace(EMAIL, '')) && !(isShort && ANSWERING.test(previous.text) && !NOT_ANSWERING.test(previous.text))) continue;
    if (!replies.some((r) => r.value.toLowerCase() === email.toLowerCase())) replies.push(fieldAt(context.layout, email, from, to, 'ordagrant'));
  }
  return replies;
}
