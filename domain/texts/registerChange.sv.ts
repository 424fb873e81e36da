import type { Change } from '../register/registerTables.ts';

const shown = (cell: string): string => (cell === '' ? 'tomt' : `«${cell}»`);

/** One change of the register, before it is made. */
export function registerChangeSv(c: Change): string {
  switch (c.kind) {
    case 'new': return `Ny: ${c.row}.`;
    case 'gone': return `Tas bort: ${c.row}.`;
    case 'changed': return `${c.row}: ${c.column} ändras från ${shown(c.from)} till ${shown(c.to)}.`;
    default: return c satisfies never;
  }
}

/** What the files that are written out are called. */
export const registerFileNameSv = { namnder: 'Nämnder', kontaktpersoner: 'Kontaktpersoner', sammantraden: 'Sammanträden' };
