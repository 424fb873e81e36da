/** What strip-bom does, as CommonJS: see test/jest.config.mjs. */
exports.default = (text) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
