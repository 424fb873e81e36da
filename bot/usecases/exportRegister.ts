import { mayHandle, type Actor } from '#domain/permissions/permissions.ts';
import { tableOf, type ListName } from '#domain/register/registerTables.ts';
import { registerFileNameSv } from '#domain/texts/registerChange.sv.ts';
import { ok, refused, type Outcome } from '#bot/ports/outcome.ts';
import type { Ports } from '#bot/ports/ports.ts';

/** The register as it stands, as a file that can be changed and read in again. */
export async function exportRegister(p: Pick<Ports, 'store' | 'clock' | 'documents'>, actor: Actor, input: { list: ListName; format: 'csv' | 'xlsx' }): Promise<Outcome<{ name: string; base64: string }>> {
  if (!mayHandle(actor)) return refused('not-yours');
  const register = await p.store.register();
  const bytes = p.documents.writeTables([{ name: registerFileNameSv[input.list], rows: tableOf(register, input.list) }], input.format);
  return ok({ name: `${registerFileNameSv[input.list]} ${p.clock.today()}.${input.format}`, base64: Buffer.from(bytes).toString('base64') });
}
