import type { tabPersonerSv } from './tabPersoner.sv.ts';

export const tabPersonerEn: typeof tabPersonerSv = {
  title: 'Boards and people',
  intro: 'The facts come from the register file in SharePoint. Change the file and the list follows.',
  empty: { title: 'The register is empty', text: 'Put the register file (.csv) in SharePoint. One row for every board with name, group, contact person and deputy.' },
  problems: (n) => (n === 1 ? '1 row of the register file needs correcting' : `${n} rows of the register file need correcting`),
  row: (file, row) => (row === null ? file : `${file}, row ${row}`),
  gaps: (n) => (n === 1 ? '1 board needs a look' : `${n} boards need a look`),
  noGaps: 'Everybody has a contact person.',
  all: 'All bodies',
  search: 'Search board or person',
  searchEmpty: 'No match. Try a part of the name.',
  caption: 'Boards, companies and their people',
  instans: 'Body', kontaktperson: 'Contact person', stallforetradare: 'Deputy', groups: 'Groups', next: 'Next meeting', gap: 'To do',
  unknownDay: 'Not known',
};
