/** «Servicenämnden» becomes «servicenämnden» inside a sentence; a name of several words keeps its capital. */
export const withinSentence = (name: string): string => (/^\p{Lu}\p{Ll}+$/u.test(name) ? name.charAt(0).toLocaleLowerCase('sv') + name.slice(1) : name);
