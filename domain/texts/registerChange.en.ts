import type { Change } from '../register/registerTables.ts';
import type { registerFileNameSv } from './registerChange.sv.ts';

const shown = (cell: string): string => (cell === '' ? 'empty' : `“${cell}”`);

export function registerChangeEn(c: Change): string {
  switch (c.kind) {
    case 'new': return `New: ${c.row}.`;
    case 'gone': return `Removed: ${c.row}.`;
    case 'changed': return `${c.row}: ${c.column} changes from ${shown(c.from)} to ${shown(c.to)}.`;
    default: return c satisfies never;
  }
}

export const registerFileNameEn: typeof registerFileNameSv = { namnder: 'Boards', kontaktpersoner: 'Contact persons', sammantraden: 'Meetings' };
