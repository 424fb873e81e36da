/** While a long document is read. `fraction` is 0 to 1, told when the format has no pages. */
export const underwaySv = {
  line: (name: string, fraction: number, page: number | null, pages: number | null): string =>
    `Läser «${name}» – ${page !== null && pages !== null ? `sida ${page} av ${pages}` : `${Math.round(fraction * 100)} procent`}`,
};
