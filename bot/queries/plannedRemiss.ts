import { wishFor } from '#domain/arende/choice.ts';
import { TEST_SVARSUPPDRAG } from '#domain/arende/testCard.ts';
import type { Datum, Instant } from '#domain/calendar/datum.ts';
import type { Case } from './loadCase.ts';
import type { Remiss } from './loadRemiss.ts';
import { confirmedIn, goesToFullmaktige } from './readyToSend.ts';

/** The remiss as that instans would get it by that day, drawn before anything is sent: for the picture and for a test card. */
export function plannedRemiss(c: Case, instansId: string, svarsdatum: Datum, at: Instant): Remiss {
  const arendeId = c.arende.id;
  return {
    arende: c.arende, register: c.register, svarsdatum, utkast: null,
    utskick: c.utskick ?? {
      id: 'utskick_prov', arendeId, svarsdatum, title: c.state.title ?? '', diarienummer: confirmedIn(c, 'diarienummer')[0] ?? '', senderName: confirmedIn(c, 'avsandare')[0] ?? '',
      delar: [], sentAt: at, sentBy: c.arende.handlaggareId ?? '', state: 'skickat', toFullmaktige: goesToFullmaktige(c), externalDay: c.state.externalDay ?? null,
    },
    uppdrag: { id: TEST_SVARSUPPDRAG, utskickId: 'utskick_prov', arendeId, instansId, way: null, openedAt: null, wish: wishFor(c.choice, instansId), anstand: [], svar: [] },
  };
}
