const parts = (titles: readonly string[]): string => (titles.length === 0 ? '' : `Vi vill ha synpunkter på:\n${titles.map((t) => `– ${t}`).join('\n')}\n\n`);
const signed = (d: { handlaggare: string | null; sender: string }): string => ['Med vänlig hälsning', ...(d.handlaggare === null ? [] : [d.handlaggare]), d.sender].join('\n');

export interface MailFacts {
  readonly title: string;
  readonly diarienummer: string;
  readonly instans: string;
  /** Written out. */
  readonly day: string;
  readonly parts: readonly string[];
  readonly handlaggare: string | null;
  readonly sender: string;
}

/** What a handläggare mails to who answers by e-mail: ready to copy, and sent by a person. */
export const mailSv = {
  remiss: {
    subject: (d: MailFacts): string => `Remiss: ${d.title}, ${d.diarienummer}`,
    body: (d: MailFacts): string => `Hej!\n\n${d.instans} får remissen «${d.title}» (${d.diarienummer}). Handlingarna bifogas.\n\nSvara senast ${d.day}. Svara på det här mejlet och ange ${d.diarienummer}.\n\n${parts(d.parts)}Skriv om ni tillstyrker eller avstyrker, och vem som har beslutat svaret. Behöver ni längre tid, hör av er i god tid.\n\n${signed(d)}`,
  },
  paminnelse: {
    subject: (d: MailFacts): string => `Påminnelse, remiss: ${d.title}, ${d.diarienummer}`,
    body: (d: MailFacts): string => `Hej!\n\nVi påminner om remissen «${d.title}» (${d.diarienummer}). Vi har inte registrerat något svar från ${d.instans}.\n\nSvara senast ${d.day}. Har ni redan svarat kan ni bortse från det här. Behöver ni längre tid, hör av er.\n\n${signed(d)}`,
  },
  missiv: {
    subject: (d: MailFacts): string => `Remiss: ${d.title}, ${d.diarienummer}`,
    body: (d: MailFacts): string => `Hej!\n\nHär är remissen «${d.title}» (${d.diarienummer}). Missiv och handlingar bifogas.\n\nSvara senast ${d.day}. Hur ni svarar står i missivet.\n\n${signed(d)}`,
  },
  /** A remiss that is marked as secret is named by its number alone. */
  secretTitle: (diarienummer: string): string => `ärende ${diarienummer}`,
  send: (d: { instans: string; mailbox: string | null }): string => `Svarar per e-post: skicka till ${d.mailbox ?? `${d.instans}, som saknar funktionsbrevlåda i registret`}.`,
  sentOn: (day: string, by: string): string => `Skickad per e-post ${day}, enligt ${by}.`,
  notYet: 'Alla uppgifter är inte bekräftade. Gå till Granska.',
  registeredBy: (name: string): string => `Kom per e-post, registrerat av ${name}`,
  byMail: 'kom per e-post',
  hem: {
    remiss: (instans: string): string => `Skicka remissen per e-post till ${instans}.`,
    paminnelse: (instans: string): string => `Påminn ${instans} per e-post.`,
  },
};
