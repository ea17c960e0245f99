import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Runs the import rules over the sources (`--root FOLDER`: over another tree of the same shape, for the test of the
// rules). Sees nothing where the TypeScript API is missing, so too few modules is a failure of its own.
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const other = process.argv[2] === '--root' ? process.argv[3] : undefined
process.chdir(other ?? root)
const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))
const least = other ? 1 : 20
const { doNotFollow, exclude, ...rest } = rules.options
const { output } = await cruise(
  ['shared', 'main', 'renderer'],
  { ruleSet: { forbidden: rules.forbidden }, validate: true, doNotFollow, exclude, ...rest, tsConfig: { fileName: join(root, 'tsconfig.json') } },
  undefined,
  { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
)
for (const { rule, from, to } of output.summary.violations) process.stdout.write(`${rule.name}: ${from} -> ${to}\n`)
process.stdout.write(
  `${output.summary.totalCruised} modules, ${output.summary.totalDependenciesCruised} imports, ${output.summary.violations.length} violations\n`,
)
process.exit(output.summary.violations.length > 0 || output.summary.totalCruised < least || output.summary.totalDependenciesCruised < least ? 1 : 0)
