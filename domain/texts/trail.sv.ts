/** What has been set in Yttra about who does what. Days are written out. */
export const trailSv = {
  handOver: (d: { from: string; to: string; roll: string; instans: string; day: string }): string => `${d.to} är ${d.roll} för ${d.instans} från ${d.day}, efter ${d.from}.`,
  absence: (d: { name: string; first: string; last: string }): string => (d.first === d.last ? `${d.name} är borta ${d.first}.` : `${d.name} är borta från ${d.first} till och med ${d.last}.`),
  byMail: (instans: string): string => `${instans} svarar per e-post.`,
  inTeams: (instans: string): string => `${instans} svarar i Teams.`,
  set: (by: string, when: string): string => `Angett av ${by} ${when}.`,
  undone: (by: string, when: string): string => `Återtaget av ${by} ${when}.`,
  roll: {
    kontaktperson: 'internationell kontaktperson', stallforetradare: 'ställföreträdare', handlaggare: 'handläggare', namndsekreterare: 'nämndsekreterare', registrator: 'registrator', chef: 'chef',
  },
};
