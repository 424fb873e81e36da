/**
 * An expected stop: the sentence is for the person at the keyboard, and no stack trace is printed.
 * @param {string} sentence
 * @returns {Error}
 */
export function stop(sentence) {
  return Object.assign(new Error(sentence), { yttra: true });
}
