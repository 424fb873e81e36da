import { parseDatum, type Datum } from '../calendar/datum.ts';
import { byRow, foldHeading, readTable, type Columns, type RegisterProblem } from './csvTable.ts';
import type { SammantradeEntry } from './importSammantraden.ts';
import { foldInstansName } from './instansNames.ts';
import { isValidOn, type Instans } from './register.ts';

type Column = 'calendar' | 'event' | 'on';
type Kind = 'sammantrade' | 'stopDate' | 'kallelse' | 'forvaltningsgrupp';

const COLUMNS: Columns<Column> = { calendar: ['Kalender'], event: ['Händelse'], on: ['Datum'] };

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['stopDate', /manusstopp|stoppd|stopp(?![a-zåäö])|sista dag|lämnas? senast|inlämning/],
  ['kallelse', /kallelse|utskick av handlingar/],
  ['forvaltningsgrupp', /förvaltningsgrupp|förvaltningsråd|samverkan/],
  ['sammantrade', /sammanträd|nämndmöte|styrelsemöte|möte/],
];

/** Meetings at which the nämnd itself decides nothing. */
const OTHER = /presidi|beredning|arbetsutskott|gruppmöte|utbildning|studiebesök/;

/**
 * The events of calendars as sammanträden. Which nämnd it is stands in the event or is the calendar's name. A stop date, a kallelse and a
 * förvaltningsgrupp belong to a coming meeting of the same nämnd; what is nothing of all this is passed over.
 */
export function importKalender(
  rows: readonly (readonly string[])[], instanser: readonly Instans[],
): { readonly sammantraden: readonly SammantradeEntry[]; readonly problems: readonly RegisterProblem[] } {
  const table = readTable(rows, COLUMNS, ['event', 'on']);
  const problems = [...table.problems];
  const events: { row: number; instans: Instans; kind: Kind; on: Datum }[] = [];
  for (const { row, cells } of table.rows) {
    const on = parseDatum(cells.on);
    const said = cells.event.toLocaleLowerCase('sv');
    const named = on === null ? null : namedIn(instanser, cells.event, on) ?? namedIn(instanser, cells.calendar, on);
    if (OTHER.test(said)) continue;
    const kind = KINDS.find(([, words]) => words.test(said))?.[0] ?? (named && foldInstansName(cells.event) === foldInstansName(named.name) ? 'sammantrade' : null);
    if (on === null || kind === null) continue;
    if (named) events.push({ row, instans: named, kind, on });
    else if (kind === 'sammantrade') problems.push({ row, code: 'unknown-namnd', data: { namnd: cells.event, nearest: '' } });
  }
  const meetings = events.filter((e) => e.kind === 'sammantrade').sort((a, b) => (a.on < b.on ? -1 : 1));
  const once = meetings.filter((m, i) => meetings.findIndex((o) => o.instans.id === m.instans.id && o.on === m.on) === i);
  const day = (kind: Kind) => firstFree(once, events.filter((e) => e.kind === kind));
  const [stopDates, groups, kallelser] = [day('stopDate'), day('forvaltningsgrupp'), day('kallelse')];
  const sammantraden = once.map((m) => ({
    row: m.row, instansId: m.instans.id, instansName: m.instans.name, on: m.on, stopDate: stopDates.get(m) ?? null, forvaltningsgrupp: groups.get(m) ?? null, kallelse: kallelser.get(m) ?? null,
  }));
  return { sammantraden, problems: byRow(problems) };
}

interface Event {
  readonly instans: Instans;
  readonly on: Datum;
}

/** Each day to the first meeting on or after it that has none yet: papers for one meeting are often handed in before the meeting before it. */
function firstFree<M extends Event>(meetings: readonly M[], days: readonly Event[]): ReadonlyMap<M, Datum> {
  const taken = new Map<M, Datum>();
  for (const day of [...days].sort((x, y) => (x.on < y.on ? -1 : 1))) {
    const meeting = meetings.find((m) => m.instans.id === day.instans.id && m.on >= day.on && !taken.has(m));
    if (meeting) taken.set(meeting, day.on);
  }
  return taken;
}

/** The instans whose name or alias stands in the text, the longest name first: «Norra stadsdelsnämnden» is not «stadsdelsnämnden». */
function namedIn(instanser: readonly Instans[], text: string, on: Datum): Instans | null {
  const words = ` ${foldHeading(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const candidates = instanser.filter((i) => isValidOn(i, on)).flatMap((i) => [i.name, ...i.aliases].map((name) => ({ i, stem: foldInstansName(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim() })));
  return candidates.filter(({ stem }) => stem.length > 1 && new RegExp(` ${stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:en|ens|n|s)? `, 'u').test(words)).sort((a, b) => b.stem.length - a.stem.length)[0]?.i ?? null;
}

export const looksLikeKalender = (header: readonly string[]): boolean => foldHeading(header[0] ?? '') === 'kalender' && foldHeading(header[1] ?? '') === 'händelse';
