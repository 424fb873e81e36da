import type { Svarsuppdrag, Utskick } from '#domain/arende/arende.ts';
import { wishFor } from '#domain/arende/choice.ts';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Actor } from '#domain/permissions/permissions.ts';
import type { Instans } from '#domain/register/register.ts';
import type { Ports } from '#bot/ports/ports.ts';
import type { Stores } from '#bot/ports/store.ts';
import type { Case } from './loadCase.ts';
import { confirmedIn, goesToFullmaktige } from './readyToSend.ts';

export interface Start {
  readonly svarsdatum: Datum;
  readonly instanser: readonly Instans[];
  readonly sentAt: Instant;
  /** It was sent in another way; those who have answered, with the day. */
  readonly elsewhere: { readonly answered: ReadonlyMap<string, Datum> } | null;
}

/** Writes the utskick with a svarsuppdrag for every recipient, from what is confirmed and chosen. `exists`: somebody was first. */
export async function startUtskick(
  p: Pick<Ports, 'ids' | 'clock'>, s: Stores, c: Case, actor: Actor, start: Start,
): Promise<{ readonly utskick: Utskick; readonly svarsuppdrag: readonly Svarsuppdrag[] } | 'exists'> {
  const utskick: Utskick = {
    id: p.ids.next('utskick'), arendeId: c.arende.id, svarsdatum: start.svarsdatum, title: confirmedIn(c, 'titel')[0] ?? '', diarienummer: confirmedIn(c, 'diarienummer')[0] ?? '',
    senderName: confirmedIn(c, 'avsandare')[0] ?? '', delar: confirmedIn(c, 'delar').map((title, i) => ({ id: p.ids.next('del'), ordinal: i + 1, title })),
    sentAt: start.sentAt, sentBy: actor.personId, state: 'skickat', toFullmaktige: goesToFullmaktige(c), elsewhere: start.elsewhere !== null, externalDay: c.state.externalDay ?? null,
    // What was sent long ago went with what lies in the folder now.
    handlingarAt: start.elsewhere === null ? null : p.clock.now(),
  };
  const svarsuppdrag = start.instanser.map<Svarsuppdrag>((i) => ({
    id: p.ids.next('svarsuppdrag'), utskickId: utskick.id, arendeId: c.arende.id, instansId: i.id, way: null, openedAt: null,
    wish: wishFor(c.choice, i.id), answeredOn: start.elsewhere?.answered.get(i.id) ?? null,
  }));
  return (await s.utskick.create(utskick, svarsuppdrag)) === 'exists' ? 'exists' : { utskick, svarsuppdrag };
}
