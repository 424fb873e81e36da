import { expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChatStore } from '#local/connector/chatStore.ts';
import type { ChatMessage } from '#local/connector/chats.ts';
import { astrid, cardMessage, greta, startRig } from './rig.ts';

const said = (id: string): ChatMessage => ({ id, from: 'bot', at: '2016-10-03T07:00:00.000Z', activity: cardMessage(), view: null, edited: null, deleted: false });

test('a chat survives a restart, and a line torn in the middle does not hurt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chats-'));
  try {
    const file = join(folder, 'chats.jsonl');
    const first = new ChatStore([greta, astrid], file);
    first.apply({ kind: 'said', person: greta.aadObjectId, message: said('1') });
    first.apply({ kind: 'viewed', person: greta.aadObjectId, id: '1', card: { type: 'AdaptiveCard' } });
    first.apply({ kind: 'app', person: astrid.aadObjectId, installed: true });
    appendFileSync(file, '{"kind":"said","person":"000');
    const second = new ChatStore([greta, astrid], file);
    expect(second.of(greta.aadObjectId)).toEqual(first.of(greta.aadObjectId));
    expect(second.of(astrid.aadObjectId).installed).toBe(true);
    second.apply({ kind: 'deleted', person: greta.aadObjectId, id: '1' });
    expect(new ChatStore([greta, astrid], file).of(greta.aadObjectId).messages[0]?.deleted).toBe(true);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(4);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('trouble that was played is not played again after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chats-'));
  try {
    const stateFile = join(folder, 'chats.jsonl');
    const statuses = [];
    for (let start = 0; start < 3; start++) {
      const rig = await startRig({ stateFile });
      const person = rig.connector.ids.byAad('00000000-0000-4000-8000-000000000004');
      statuses.push((await rig.call('POST', `v3/conversations/${rig.conversation(person)}/activities`, cardMessage())).status);
      await rig.close();
    }
    expect(statuses).toEqual([429, 429, 201]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
