/** While a long document is read. `fraction` is 0 to 1, told when the format has no pages. */
export const underwaySv = {
  line: (name: string, far: string): string => `Läser «${name}» – ${far}`,
  pages: (page: number, of: number): string => `sida ${page} av ${of}`,
  share: (percent: number): string => `${percent} procent`,
};
