import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The main job without a window: the sample case with its answers, charts and exhibits, under out/sample.
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, 'out', 'sample')
rmSync(folder, { recursive: true, force: true })
process.argv = [process.argv[0], join(root, 'main', 'cli.ts'), 'sample', folder, ...process.argv.slice(2)]
await import('../main/cli.ts')
