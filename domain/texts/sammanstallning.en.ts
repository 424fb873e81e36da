import type { sammanstallningSv } from './sammanstallning.sv.ts';

export const sammanstallningEn: typeof sammanstallningSv = {
  ingetSvar: 'No answer',
};
