import type { underwaySv } from './underway.sv.ts';

export const underwayEn: typeof underwaySv = {
  line: (name, far) => `Reading «${name}» – ${far}`,
  pages: (page, of) => `page ${page} of ${of}`,
  share: (percent) => `${percent} per cent`,
};
