import { z } from 'zod';
import { sammanstallningModel } from '#domain/contract/sammanstallning.ts';
import { forget, recall, remember } from '../../api/deviceStore.ts';
import type { Unsaved } from './editor.ts';

const stycke = sammanstallningModel.shape.stycken.element.nullable();
const shape = z.object({
  revision: z.number().int(), base: sammanstallningModel, model: sammanstallningModel,
  clashes: z.array(z.object({ id: z.string(), mine: stycke, theirs: stycke })),
});

const key = (arendeId: string): string => `sammanstallning:${arendeId}`;

export const recallUnsaved = (arendeId: string): Unsaved | null => recall(key(arendeId), shape);
export const keepUnsaved = (arendeId: string, { revision, base, model, clashes }: Unsaved): void => remember(key(arendeId), { revision, base, model, clashes });
export const forgetUnsaved = (arendeId: string): void => forget(key(arendeId));
