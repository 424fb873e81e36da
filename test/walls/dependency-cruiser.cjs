/**
 * Which room may look into which (CONTRIBUTING.md, "Arrows"), and which folder may know which outside system.
 * Tests may import everything; nothing imports them. Paths are from the top of the project.
 */
const packages = (...names) => names.map((name) => `^node_modules/${name}/`);

/** Outside systems, each known by as few folders as possible, so that a move to its successor touches those alone. */
const SDKS = [
  { name: 'botbuilder', packages: ['botbuilder[^/]*', 'botframework-[^/]+'], knownBy: ['^bot/teams/'] },
  { name: 'graph-client', packages: ['@microsoft/microsoft-graph-client'], knownBy: ['^bot/graph/'] },
  { name: 'msal-node', packages: ['@azure/msal-node', '@azure/identity'], knownBy: ['^bot/entra/'] },
  { name: 'jose', packages: ['jose'], knownBy: ['^bot/entra/', '^bot/teams/', '^infra/local/'] },
  { name: 'teams-js', packages: ['@microsoft/teams-js', '@azure/msal-browser'], knownBy: ['^tab/teams/'] },
  { name: 'database', packages: ['pg', '@types/pg', '@electric-sql/pglite'], knownBy: ['^bot/store/'] },
  { name: 'documents', packages: ['unpdf', 'docx', 'easy-template-x'], knownBy: ['^bot/documents/', '^infra/local/'] },
];

/** A folder of the tab is a page, unless it is one of these. `app` is the frame that opens the pages. */
const PAGE = '^tab/(?!teams/|api/|components/|router/|texts/|app/)([^/]+)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('domain-is-pure', 'domain imports itself and zod', { path: '^domain/' }, { pathNot: ['^domain/', ...packages('zod')] }),
    forbid('bot-imports-domain-only', 'bot imports domain, itself and npm', { path: '^bot/' }, { path: '^(tab|manifest|infra|test)/' }),
    forbid('tab-imports-domain-only', 'tab imports domain, itself and npm', { path: '^tab/' }, { path: '^(bot|manifest|infra|test)/' }),
    forbid('tab-runs-in-a-browser', 'no Node in the tab', { path: '^tab/', pathNot: '^tab/vite\\.config\\.ts$' }, { dependencyTypes: ['core'] }),
    forbid('manifest-stands-alone', 'manifest imports nothing of ours', { path: '^manifest/' }, { path: '^(domain|bot|tab|infra|test)/' }),
    forbid('local-imports-wire-only', 'infra/local imports the front of bot (wire, config, log) and domain, nothing else of ours', { path: '^infra/' }, { path: '^(bot|tab|manifest|test)/', pathNot: '^bot/(wire|config|log)\\.ts$' }),
    forbid('nothing-imports-local', 'the product does not know the local municipality', { pathNot: '^(infra|test)/' }, { path: '^infra/' }),
    forbid('nothing-imports-test', 'nothing imports test', { pathNot: '^test/' }, { path: '^test/' }),

    ...SDKS.map((sdk) => forbid(`only-there-${sdk.name}`, `${sdk.name} is known by ${sdk.knownBy.join(', ')} alone`, { pathNot: [...sdk.knownBy, '^test/'] }, { path: packages(...sdk.packages) })),

    forbid('usecase-sees-rules-and-ports', 'a use case sees domain, ports, cards, errors, and the steps that several share (bot/library, bot/queries), which see the same', { path: '^bot/(usecases|library|queries)/' }, { pathNot: ['^domain/', '^bot/(ports|cards|usecases|library|queries)/', '^bot/(errors|links)\\.ts$', ...packages('zod')] }),
    forbid('usecase-calls-no-usecase', 'a use case never imports a use case: what two share belongs in domain, or in a step', { path: '^bot/usecases/' }, { path: '^bot/usecases/' }),
    forbid('steps-call-no-usecase', 'a step is called by use cases, never the other way', { path: '^bot/(library|queries)/' }, { path: '^bot/usecases/' }),
    forbid('cards-see-domain', 'data in, card out', { path: '^bot/cards/' }, { pathNot: ['^domain/', '^bot/cards/'] }),
    forbid('ports-see-domain', 'a port is spoken in words of the domain', { path: '^bot/ports/' }, { pathNot: ['^domain/', '^bot/ports/', '^bot/(errors|log)\\.ts$'] }),
    forbid('conversation-is-pure', 'conversation sees domain, ports, cards, errors', { path: '^bot/conversation/' }, { pathNot: ['^domain/', '^bot/(ports|cards|conversation)/', '^bot/errors\\.ts$', ...packages('zod')] }),
    forbid('adapters-call-nobody', 'an adapter implements a port; nothing calls back up', { path: '^bot/(graph|documents|store|entra)/' }, { path: '^bot/(usecases|conversation|cards|http|teams|jobs|cli|wire\\.ts|main\\.ts)' }),

    forbid('pages-stand-apart', 'one page of the tab never imports another', { path: PAGE }, { path: PAGE, pathNot: '^tab/$1/' }),
    forbid('pages-are-on-top', 'what pages share does not know the pages', { path: '^tab/(teams|api|components|router|texts)/' }, { path: PAGE }),

    forbid('no-cycles', 'two files that need each other are one file, or three', { path: '^(domain|bot)/' }, { circular: true }),
    forbid('no-running-cycles', 'two files that run each other are one file, or three', { pathNot: '^(domain|bot)/' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('no-orphans', 'nobody uses it and it uses nobody', { orphan: true, path: '^(domain|bot|tab|manifest|infra)/', pathNot: '\\.d\\.m?ts$' }, {}),
    forbid('no-barrels', 'import the file that holds it', {}, { path: '/index\\.(ts|tsx|mjs)$', pathNot: '^node_modules/' }),
    forbid('found', 'the import leads nowhere', {}, { couldNotResolve: true }),
    // botbuilder's own parts are pinned with it.
    forbid('in-package-json', 'a package that somebody else happens to bring can vanish', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: packages('botbuilder-[^/]+', 'botframework-[^/]+') }),
    forbid('product-runs-without-dev', 'the image has no development packages', { path: '^(domain|bot|tab)/', pathNot: '^tab/vite\\.config\\.ts$' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' }),
  ],
};
