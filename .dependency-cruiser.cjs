/** The rules of docs/design: which folder may know which. All are errors; none is ever a warning. */
const libraries = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const IO = '^(node:)?(fs|net|http|https|http2|dgram|tls|dns|child_process|worker_threads)(/|$)';

/** A rule: modules matching `from` (but not `except`) never import what matches `to`. */
const never = (name, from, except, to) => ({
  name,
  severity: 'error',
  from: { path: from, ...(except ? { pathNot: except } : {}) },
  to: typeof to === 'string' ? { path: to } : to,
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    // src/cli/main.ts is the composition root: it opens the store and hands it to the surfaces.
    never('surfaces-never-import-store', '^src/(cli|api|mcp)/', '^src/cli/main\\.ts$', '^src/store/'),
    never('only-store-knows-sql', '^src/', '^src/store/', libraries('libsql', 'kysely', 'better-sqlite3', 'pg')),
    never('only-session-runs-the-model', '^src/', '^src/model/session\\.ts$', libraries('onnxruntime-node')),
    never('only-fetch-goes-out', '^src/', '^src/(source/fetch|api/.*)\\.ts$', '^(node:)?(https?|http2|net|tls|dgram)$'),
    never('only-api-listens', '^src/', '^src/(api|mcp)/', libraries('@hono/node-server')),
    never('no-io-in-the-core', '^src/(text|document|reading|resolution|record)/', null, IO),
    never('core-knows-no-surface', '^src/(text|document|model|reading|gazetteer|resolution|record)/', null,
      '^src/(source|store|query|pipeline|cli|api|mcp)/'),
    // The pages share the shapes of answers and the pure rules of text, and nothing that runs on the server.
    never('web-knows-http-only', '^web/src/', null, { path: '^src/', pathNot: '^src/(text/|.*types\\.ts$)' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
