import tseslint from 'typescript-eslint';

/** Rooms where the day and the dice come in as arguments (CONTRIBUTING.md, "Time"). */
const PURE = ['domain/**', 'bot/usecases/**', 'bot/cards/**', 'bot/conversation/**'];
/** Whose environment is nobody's business but their own; the product reads it in bot/config.ts alone. */
const MAY_READ_ENVIRONMENT = ['bot/config.ts', 'infra/local/**', 'test/**', 'manifest/**'];

const ENVIRONMENT = { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Miljön läses i bot/config.ts, ingen annanstans.' };
const CLOCK_AND_DICE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Dagen kommer in som sista argument (today, now).' },
  { selector: "CallExpression[callee.name='Date']", message: 'Dagen kommer in som sista argument (today, now).' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Dagen kommer in som sista argument (today, now).' },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: 'Klockan är en port.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Slumpen är en port (ids).' },
  { selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues|randomBytes)$/]", message: 'Slumpen är en port (ids).' },
];
/** A skip must say why (test/run/skip.ts), and `only` hides the others. */
const SILENT_SKIPS = [
  { selector: "MemberExpression[object.name=/^(describe|test|it)$/][property.name=/^(skip|only|todo)$/]", message: 'Använd describeWhen eller testWhen ur test/run/skip.ts; only och todo stannar hemma.' },
  { selector: "CallExpression[callee.name=/^(xdescribe|xtest|xit|fdescribe|fit)$/]", message: 'Använd describeWhen eller testWhen ur test/run/skip.ts.' },
];

export default [
  { ignores: ['**/node_modules/**', '.cache/**', '**/dist/**', 'data/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { ts: tseslint.plugin },
    rules: {
      'ts/no-floating-promises': 'error',
      'ts/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'ts/await-thenable': 'error',
      'ts/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'ts/no-explicit-any': 'error',
      'ts/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }],
      'ts/no-non-null-assertion': 'off',
      'ts/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      'ts/only-throw-error': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-restricted-syntax': ['error', ENVIRONMENT],
    },
  },
  { files: PURE, rules: { 'no-restricted-syntax': ['error', ENVIRONMENT, ...CLOCK_AND_DICE] } },
  { files: MAY_READ_ENVIRONMENT, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**'], rules: { 'no-restricted-syntax': ['error', ...SILENT_SKIPS] } },
  { files: ['test/run/skip.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['bot/**', 'tab/**', 'domain/**'], ignores: ['bot/cli/**'], rules: { 'no-console': 'error' } },
];
