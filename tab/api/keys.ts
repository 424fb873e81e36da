/** Query keys. Everything about one ärende begins alike, so that one event makes all of it fresh. */
export const keys = {
  me: ['me'],
  hem: ['hem'],
  arenden: ['arenden'],
  register: ['register'],
  mySvarsuppdrag: ['svarsuppdrag'],
  /** Never fetched: the stream of events tells it. */
  underway: ['underway'],
  arende: (id: string) => ['arende', id],
  preview: (id: string) => ['arende', id, 'preview'],
  leverans: (id: string) => ['arende', id, 'leverans'],
  sammanstallning: (id: string) => ['arende', id, 'sammanstallning'],
  myPaminnelser: ['paminnelser'],
  reminderSettings: ['installningar', 'paminnelser'],
  paminnelser: (id: string) => ['arende', id, 'paminnelser'],
  remindNow: (id: string) => ['arende', id, 'paminn-nu'],
  myReminders: (id: string) => ['myReminders', id],
  svarForm: (id: string) => ['svarForm', id],
} as const;

/** The lists that any change in any ärende may touch. */
export const LISTS: readonly (readonly string[])[] = [keys.hem, keys.arenden, keys.mySvarsuppdrag, keys.register];
