import type { Arende } from '../arende/arende.ts';

/**
 * May anything of the ärende stand in chat: its title, number, sender, parts or words, in a card, a notification or an answer? Chat is read on locked
 * phones, kept by others' rules and searchable; a secret ärende is only told of as something that waits, with a link to the tab. Everything that leaves
 * to Teams asks here.
 */
export const visibleInChat = (arende: Pick<Arende, 'secret'>): boolean => arende.secret !== true;
