import type { underwaySv } from './underway.sv.ts';

export const underwayEn: typeof underwaySv = {
  line: (name, fraction, page, pages) => `Reading «${name}» – ${page !== null && pages !== null ? `page ${page} of ${pages}` : `${Math.round(fraction * 100)} per cent`}`,
};
