import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Builds the window when a source is newer than the last build, then starts the application.
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(file) : statSync(file).mtimeMs)
  }
  return latest
}

export function buildIfStale() {
  const built = join(root, 'dist', 'renderer', 'index.html')
  const sources = ['renderer', 'shared', 'main', 'resources'].map((name) => newest(join(root, name)))
  sources.push(statSync(join(root, 'package-lock.json')).mtimeMs)
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return
  process.stderr.write('Masar: building…\n')
  const { status } = spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildIfStale()
  await import('../main/index.ts')
}
