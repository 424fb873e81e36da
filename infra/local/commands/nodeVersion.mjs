/** The oldest Node that every package here runs on (package.json, engines). */
const FLOOR = [20, 19];

/**
 * A sentence when this Node is too old, null when it will do. Written so that an old Node can still read it.
 * @param {string} version as in process.versions.node, "20.19.1"
 * @returns {string | null}
 */
export function refusalOfNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return null;
  const floor = FLOOR.join('.');
  return (
    'Yttra behöver Node ' + floor + ' eller nyare, och här finns ' + version + '. Hämta en nyare från https://nodejs.org och försök igen.\n' +
    'Yttra needs Node ' + floor + ' or newer, and this is ' + version + '. Get a newer one from https://nodejs.org and try again.'
  );
}
