import { writeFileSync } from 'node:fs';

/** Keeps a file with the names of the test files that are running, so that `npm test` can say which one is stuck. Jest loads it by itself. */
export default class RunningReporter {
  #running = new Set();

  constructor(_globalConfig, { file }) {
    this.#write = () => writeFileSync(file, JSON.stringify([...this.#running]));
  }

  #write;

  onTestFileStart({ path }) {
    this.#running.add(path);
    this.#write();
  }

  onTestFileResult({ path }) {
    this.#running.delete(path);
    this.#write();
  }
}
