import type { Stance, Standing, UtkastInput } from '#domain/svar/svar.ts';

/** The inputs of the answer form as they come from a card, checked by the contract already. */
interface FormData {
  readonly formInstance: string;
  readonly stance?: Stance | '' | undefined;
  readonly standing?: Standing | '' | undefined;
  readonly decidedBy?: string | undefined;
  readonly ovrigt?: string | undefined;
}

const PART = /^del_(del_[A-Za-z0-9_-]{1,80})$/;

/** Card inputs as a draft; what is not chosen stays unchosen. Parts are picked out by name; an id that the remiss does not have is refused by the use case. */
export function formInput(data: FormData & Readonly<Record<string, unknown>>): UtkastInput {
  const parts = Object.entries(data).flatMap(([key, value]) => {
    const delId = PART.exec(key)?.[1];
    return delId !== undefined && typeof value === 'string' && value.trim() !== '' ? [{ delId, text: value }] : [];
  });
  const ovrigt = data.ovrigt?.trim() ? [{ delId: null, text: data.ovrigt }] : [];
  return {
    formInstance: data.formInstance, stance: data.stance === '' || data.stance === undefined ? null : data.stance,
    standing: data.standing === '' || data.standing === undefined ? null : data.standing, decidedBy: data.decidedBy?.trim() ? data.decidedBy : null, synpunkter: [...parts, ...ovrigt],
  };
}
