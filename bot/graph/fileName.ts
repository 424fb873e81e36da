const LENGTH = 120;
const FORBIDDEN = /["*:<>?/\\|#%~]/g;
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock)(?:\.|$)/i;

/**
 * A name that SharePoint and Windows take: no path, no forbidden or invisible character, no device name, no dot or space
 * at either end, at most 120 characters with its ending kept. `fallback` ("Remissammanställning.docx") when nothing is left.
 */
export function safeFileName(name: string, fallback: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(INVISIBLE, '').replace(FORBIDDEN, '-').replace(/\s+/g, ' ').replaceAll('_vti_', 'vti').replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean.replace(/[-.\s]/g, '') === '') return fallback;
  const short = shortened(clean.startsWith('~$') ? clean.slice(2) : clean);
  return DEVICE.test(short) ? `_${short}` : short;
}

function shortened(name: string): string {
  if (name.length <= LENGTH) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  const stem = name.slice(0, LENGTH - ending.length).replace(/\p{Cs}$/u, '').replace(/[.\s]+$/, '');
  return stem + ending;
}
