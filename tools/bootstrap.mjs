// Runs under whatever Node started npm (20 or newer) and needs no dependency: it brings the project's own Node and
// packages, then hands over. Messages go to stderr, so that a command's stdout stays its own.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = join(root, 'node_modules', '.masar-stamp')
const projectNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const TASKS = {
  start: ['tools/start.mjs'],
  test: ['tools/test.mjs'],
  sample: ['tools/sample.mjs'],
  fuzz: ['tools/fuzz.mjs'],
  masar: ['main/cli.ts'],
}

/** Packages are current when they were installed from this very lock file for this very platform. */
function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`
}

function npm(args) {
  const cli = process.env.npm_execpath
  // Under `npm run` the path of npm's own script is known; a bare `node tools/bootstrap.mjs` asks the shell for npm.
  const [command, first, shell] = cli && /\.c?js$/.test(cli) ? [process.execPath, [cli], false] : ['npm', [], process.platform === 'win32']
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell }).status ?? 1
}

function install() {
  const wanted = wantedStamp()
  const found = existsSync(stampFile) && existsSync(projectNode) ? readFileSync(stampFile, 'utf8') : ''
  if (found === wanted) return
  process.stderr.write('Masar: installing what package-lock.json names (once; again when it changes)…\n')
  const status = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0 || !existsSync(projectNode)) {
    process.stderr.write('Masar: the packages could not be installed. Nothing else was changed; check the connection to the package registry and try again.\n')
    process.exit(status || 1)
  }
  writeFileSync(stampFile, wanted)
}

const [task = '', ...args] = process.argv.slice(2)
const program = TASKS[task]
if (!program) {
  process.stderr.write(`usage: node tools/bootstrap.mjs ${Object.keys(TASKS).join('|')}\n`)
  process.exit(2)
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write(`Masar needs Node 20 or newer to set itself up; this is ${process.version}.\n`)
  process.exit(1)
}
install()

const bin = join(root, 'node_modules', '.bin')
const separator = process.platform === 'win32' ? ';' : ':'
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
const env = { ...process.env, [pathName]: `${bin}${separator}${process.env[pathName] ?? ''}` }
// What Node makes of the sources (types stripped, code compiled) is kept from one run to the next: a third to a half of the CPU of a start. Code only, no data.
if (task !== 'start') env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node')
// Commands are given relative to where the person stands, not to the checkout.
const cwd = task === 'masar' ? (process.env.INIT_CWD ?? process.cwd()) : root
// As the process of a case is started in the window: START_FLAGS of main/process/start-flags.ts, which an older Node cannot import. A test holds them together.
const flags = task === 'masar' || task === 'sample' ? ['--max-semi-space-size=8', '--heap-growing-percent=50', '--wasm-wrapper-tiering-budget=1000000000'] : []
const child = spawn(projectNode, [...flags, join(root, program[0]), ...program.slice(1), ...args], { cwd, env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
