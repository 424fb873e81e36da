/** A remiss from outside: the day before the day. */
export const internalDaySv = {
  none: 'Det finns ingen arbetsdag kvar före den dag vårt svar ska vara framme.',
  reason: (d: { day: string; external: string; days: number; shorter: boolean }): string => `Förslag: ${d.day}, ${d.days === 1 ? '1 arbetsdag' : `${d.days} arbetsdagar`} före ${d.external}${d.shorter ? '. Tio arbetsdagar hinns inte med' : ''}. Tiden behövs för att sammanställa och besluta vårt eget svar.`,
  /** «Svara till oss senast 3 oktober. Vårt svar ska vara hos Justitiedepartementet 17 oktober.» */
  both: (d: { day: string; external: string; sender: string }): string => `Svara till oss senast ${d.day}. Vårt svar ska vara hos ${d.sender} ${d.external}.`,
  hem: (d: { external: string; sender: string; days: number }): string => `Vårt svar ska vara hos ${d.sender} ${d.external}. ${d.days <= 0 ? 'Det är i dag.' : `${d.days === 1 ? '1 arbetsdag' : `${d.days} arbetsdagar`} kvar.`}`,
};
