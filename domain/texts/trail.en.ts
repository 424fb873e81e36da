import type { trailSv } from './trail.sv.ts';

export const trailEn: typeof trailSv = {
  handOver: (d) => `${d.to} is ${d.roll} of ${d.instans} from ${d.day}, after ${d.from}.`,
  absence: (d) => (d.first === d.last ? `${d.name} is away on ${d.first}.` : `${d.name} is away from ${d.first} to ${d.last}.`),
  byMail: (instans) => `${instans} answers by e-mail.`,
  inTeams: (instans) => `${instans} answers in Teams.`,
  set: (by, when) => `Set by ${by} on ${when}.`,
  undone: (by, when) => `Taken back by ${by} on ${when}.`,
  roll: {
    kontaktperson: 'international contact person', stallforetradare: 'deputy', handlaggare: 'case officer', namndsekreterare: 'board secretary', registrator: 'registrar', chef: 'head',
  },
};
