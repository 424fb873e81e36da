/** Where this folder tells what happened. Facts are fixed words and numbers: never a name, an address, a text or a token. */
export type Report = (event: string, facts: Readonly<Record<string, string | number>>, cause?: unknown) => void;

export const silent: Report = () => undefined;
