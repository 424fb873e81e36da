// Runs before anything is installed, so it is plain JavaScript and asks for nothing but Node. `npm start` and its sisters begin here.
import { run } from './commands/run.mjs';
import { refusalOfNode } from './commands/nodeVersion.mjs';

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  run(process.argv[2], process.argv.slice(3)).then(
    (code) => { if (code) process.exitCode = code; },
    (error) => {
      console.error(error && error.yttra ? error.message : error);
      process.exitCode = 1;
    },
  );
}
