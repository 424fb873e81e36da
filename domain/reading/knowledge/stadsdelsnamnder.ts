import type { Datum } from '../../calendar/datum.ts';

/** District committees, which change more often than others. Null: still there, or from before our time. */
export interface Stadsdelsnamnd {
  readonly name: string;
  readonly validFrom: Datum | null;
  readonly validTo: Datum | null;
}

const of = (names: string, validFrom: Datum | null, validTo: Datum | null): Stadsdelsnamnd[] =>
  names.split(',').map((name) => ({ name: `${name} stadsdelsnämnd`, validFrom, validTo }));

/** Stockholm's and Göteborg's. For spelling, and for whether one was there on a day when its first or last day is well known; what a municipality's register says goes before. */
export const STADSDELSNAMNDER: readonly Stadsdelsnamnd[] = [
  ...of('Hässelby-Vällingby,Bromma,Kungsholmens,Södermalms,Enskede-Årsta-Vantörs,Skarpnäcks,Farsta,Skärholmens', null, null),
  ...of('Rinkeby-Kista,Spånga-Tensta,Norrmalms,Östermalms,Älvsjö,Hägersten-Liljeholmens', null, null),
  ...of('Järva,Norra innerstadens,Hägersten-Älvsjö', null, null),
  ...of('Angereds,Östra Göteborgs,Örgryte-Härlanda,Centrums,Majorna-Linnés,Askim-Frölunda-Högsbo,Västra Göteborgs,Västra Hisingens,Lundby,Norra Hisingens', '2011-01-01', '2020-12-31'),
];
