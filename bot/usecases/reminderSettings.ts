import { quietOn } from '#domain/calendar/quiet.ts';
import type { SettingsView } from '#domain/contract/paminnelser.ts';
import { checkSettings, DEFAULT_SETTINGS, type PaminnelseSettings } from '#domain/paminnelse/settings.ts';
import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { isOpen, replanRows } from '#bot/queries/replan.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

type P = Pick<Ports, 'store' | 'clock' | 'ids' | 'sha256'>;

const mutable = (s: PaminnelseSettings): SettingsView['settings'] => ({ hours: { ...s.hours }, quiet: s.quiet.map((q) => ({ ...q })), steps: [...s.steps], nudgeAfter: s.nudgeAfter });
const asText = (s: PaminnelseSettings): string => JSON.stringify([s.hours.from, s.hours.until, s.quiet.map((q) => [q.from, q.to]), s.steps, s.nudgeAfter]);

/** How the municipality wants its people reminded. */
export async function getReminderSettings(p: Pick<P, 'store' | 'clock'>, actor: Actor): Promise<Outcome<SettingsView>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const settings = await p.store.read((s) => s.paminnelse.settings());
  return ok({ settings: mutable(settings), defaults: mutable(DEFAULT_SETTINGS), quietUntil: quietOn(p.clock.today(), settings.quiet)?.to ?? null });
}

/** Sets them for everybody and plans what is still to come anew. `seen`: what the person changed; somebody else's change is not written over. */
export async function saveReminderSettings(p: P, actor: Actor, wanted: PaminnelseSettings, seen: PaminnelseSettings): Promise<Outcome<null>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const settings: PaminnelseSettings = {
    ...wanted, steps: [...new Set(wanted.steps)].sort((a, b) => b - a), quiet: [...wanted.quiet].sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
  if (checkSettings(settings).length > 0) return refused('bad-settings');
  return p.store.tx(async (s) => {
    const before = await s.paminnelse.lockSettings();
    if (asText(before) !== asText(seen)) return refused('changed-meanwhile');
    if (asText(before) === asText(settings)) return ok(null);
    await s.paminnelse.saveSettings(settings);
    const register = await s.register.read();
    const open = (await s.utskick.remisserOf(register.instanser.map((i) => i.id))).filter(isOpen);
    await replanRows(p, s, open, p.ids.next('installning'), {}, register);
    await s.log.append({
      at: p.clock.now(), actor: actor.personId, verb: 'settings-changed', arendeId: null,
      data: { hours: `${settings.hours.from}-${settings.hours.until}`, quiet: settings.quiet.map((q) => `${q.from}/${q.to}`).join(' '), steps: settings.steps.join(' '), nudgeAfter: settings.nudgeAfter },
    });
    return ok(null);
  });
}
