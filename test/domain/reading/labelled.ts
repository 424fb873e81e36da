import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPrediction } from '#bot/cli/prediction.ts';
import { readDocument } from '#domain/reading/readDocument.ts';
import type { ReadableText } from '#domain/reading/reading.ts';
import type { Label, Prediction } from './score/label.ts';

export interface Labelled {
  readonly label: Label;
  readonly text: string;
}

/** Every text of a folder that has its labels beside it. */
export function labelledIn(folder: string): Labelled[] {
  return readdirSync(folder).filter((f) => f.endsWith('.txt')).map((f) => ({
    text: readFileSync(join(folder, f), 'utf8'),
    label: JSON.parse(readFileSync(join(folder, f.replace(/txt$/, 'json')), 'utf8')) as Label,
  }));
}

/** As `npm run read` would put it: no register. */
export function predict(text: ReadableText): Prediction {
  return toPrediction(readDocument(text, { instanser: [] }, '2026-11-20')) as unknown as Prediction;
}
