import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './system.mjs'
import { buildIfStale } from './start.mjs'

// Everything that must hold before a commit lands on main. Each static check counts as one test; suites report their
// own numbers. A suite that could not run is counted as failed or named as skipped, never passed over.
// `npm test -- types unit` runs only the steps named.
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'out')
const total = { passed: 0, failed: 0, skipped: 0 }
const notes = []

/** What fails must fail again: the seed of all that is random here is the commit's, unless one is given (docs/decisions/0225). */
function seedOfCommit() {
  const { stdout } = spawnSync('git', ['rev-parse', '--short=7', 'HEAD'], { cwd: root, encoding: 'utf8' })
  return /^[0-9a-f]{7,}\s*$/.test(stdout ?? '') ? String(Number.parseInt(stdout.slice(0, 7), 16)) : String(Date.now() % 1_000_000_000)
}

const seed = process.env.MASAR_SEED ?? seedOfCommit()
process.env.MASAR_SEED = seed
process.stdout.write(`seed ${seed}\n`)

function run(command, args, env = {}) {
  const script = join(root, 'node_modules', command)
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0
}

function check(name, ok) {
  total[ok ? 'passed' : 'failed'] += 1
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name}\n`)
  if (!ok) notes.push(`failed: ${name}`)
}

/** Adds a runner's own numbers; a report that is not there means that the suite did not run, which is a failure. */
function add(name, report, read) {
  if (!existsSync(report)) {
    total.failed += 1
    notes.push(`failed: ${name} wrote no report`)
    return
  }
  const { passed, failed, skipped } = read(JSON.parse(readFileSync(report, 'utf8')))
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  if (failed > 0) notes.push(`failed: ${failed} in ${name}`)
  if (skipped > 0) notes.push(`skipped: ${skipped} in ${name}`)
  if (passed + failed === 0) {
    total.failed += 1
    notes.push(`failed: ${name} ran no test`)
  }
}

function vitest(name, paths) {
  const report = join(out, `${name}.json`)
  rmSync(report, { force: true })
  const ok = run('vitest/vitest.mjs', ['run', ...paths, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const before = total.failed
  add(name, report, (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests + json.numTodoTests }))
  if (!ok && total.failed === before) check(`${name} (its runner ended with an error)`, false)
}

const steps = {
  types: () => check('types', run('typescript7/bin/tsc', ['--noEmit', '-p', '.'])),
  lint: () => check('lint', run('oxlint/bin/oxlint', ['--config', '.oxlintrc.json', '--type-aware', 'shared', 'main', 'renderer', 'tests', 'tools'])),
  format: () => check('format', run('oxfmt/bin/oxfmt', ['--check', 'shared', 'main', 'renderer', 'tests', 'tools'])),
  styles: () => check('styles', run('stylelint/bin/stylelint.mjs', ['renderer/**/*.css'])),
  imports: () => check('direction of imports', run('../tools/check/imports.mjs', [])),
  unused: () => check('nothing unused', run('knip/bin/knip.js', ['--no-progress'])),
  licences: () => check('licences', run('../tools/check/licences.mjs', [])),
  locales: () => check('locales', run('../tools/check/locales.mjs', [])),
  build: () => {
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    check('build', spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], { cwd: root, stdio: 'inherit' }).status === 0)
  },
  unit: () => vitest('unit', ['tests/unit']),
  faults: () => vitest('faults', ['tests/faults']),
  corpus: () => vitest('corpus', ['tests/corpus']),
  // A minute of hostile files over all readers; each reader counts as a test.
  fuzz: () => {
    const report = join(out, 'fuzz.json')
    rmSync(report, { force: true })
    run('../tools/fuzz.mjs', ['--seed', seed, '--seconds', process.env.MASAR_FUZZ_SECONDS ?? '60', '--json', report])
    add('fuzz', report, (json) => json)
  },
  e2e: () => {
    const browser = ensureBrowser()
    if (!browser) {
      check('end-to-end tests: no browser', false)
      return
    }
    buildIfStale()
    const report = join(out, 'e2e.json')
    rmSync(report, { force: true })
    run('@playwright/test/cli.js', ['test', '--config', 'tests/e2e/playwright.config.ts'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
    add('e2e', report, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }))
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0) {
  process.stderr.write(`No such step: ${unknown.join(' ')}. Steps: ${Object.keys(steps).join(' ')}\n`)
  process.exit(2)
}
mkdirSync(out, { recursive: true })
for (const [name, step] of Object.entries(steps)) if (wanted.length === 0 || wanted.includes(name)) step()

process.stdout.write(`\n${notes.map((note) => `${note}\n`).join('')}`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`)
process.exit(total.failed > 0 ? 1 : 0)
