// The walls of the tree: shared <- main, shared <- renderer; only the Electron shell imports electron.
module.exports = {
  forbidden: [
    { name: 'shared-imports-nothing', severity: 'error', from: { path: '^shared/' }, to: { path: '^(main|renderer|tests|tools)/' } },
    { name: 'shared-is-pure', severity: 'error', comment: 'no Node in shared/', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    { name: 'main-not-renderer', severity: 'error', from: { path: '^main/' }, to: { path: '^(renderer|tests|tools)/' } },
    { name: 'renderer-not-main', severity: 'error', from: { path: '^renderer/' }, to: { path: '^(main|tests|tools)/' } },
    { name: 'renderer-no-node', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'electron-only-in-its-shell',
      severity: 'error',
      from: { path: '^(main|shared|renderer)/', pathNot: '^main/shell/electron' },
      to: { path: '(^|/)electron($|/)', pathNot: '^main/shell/electron' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'resolvable', severity: 'error', from: { pathNot: '^tests/' }, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
