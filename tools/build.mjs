import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { build as buildWindow } from 'vite'

// Bundles the Node side into dist/main and the window into dist/renderer; with --window the window only.
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const main = join(root, 'main')
const outdir = join(root, 'dist', 'main')

const windowOnly = process.argv.includes('--window')

/** Native modules stay outside, where their binaries are; Electron brings itself. */
const external = ['electron', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2', '@fontsource/*']

const common = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  external,
  outdir,
  legalComments: 'linked',
  logLevel: 'warning',
  absWorkingDir: root,
}

/** Programs under plain Node: as in main/entry.ts. */
const programs = { index: 'index.ts', cli: 'cli.ts', 'case-process': 'process/case-process.ts', 'import-worker': 'import/worker.ts' }
const present = Object.fromEntries(
  Object.entries(programs)
    .filter(([, file]) => existsSync(join(main, file)))
    .map(([name, file]) => [name, join(main, file)]),
)

if (existsSync(join(root, 'renderer', 'index.html'))) await buildWindow({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
if (windowOnly) process.exit(0)

await rm(outdir, { recursive: true, force: true })
await Promise.all([
  // CommonJS inside an ES module asks for `require`, which modules have not.
  bundle({
    ...common,
    entryPoints: present,
    format: 'esm',
    banner: { js: "import { createRequire as masarRequire } from 'node:module'; const require = masarRequire(import.meta.url);" },
  }),
  // Electron's own two: its entry finds files by URL, the sandboxed preload may be CommonJS only.
  bundle({
    ...common,
    entryPoints: { electron: join(main, 'shell', 'electron.ts') },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': 'masarUrl' },
    banner: { js: "const masarUrl = require('node:url').pathToFileURL(__filename).href;" },
  }),
  bundle({ ...common, entryPoints: { 'electron-preload': join(main, 'shell', 'electron-preload.ts') }, format: 'cjs', outExtension: { '.js': '.cjs' } }),
])

// Migrations stay files of their own: what was shipped is what runs.
await mkdir(join(outdir, 'schema'), { recursive: true })
for (const file of await readdir(join(main, 'case', 'schema')))
  if (file.endsWith('.sql')) await cp(join(main, 'case', 'schema', file), join(outdir, 'schema', file))
