import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { START_FLAGS } from '../../main/process/start-flags.ts'
import { createCase } from '../../main/case/case.ts'
import { importFile } from '../../main/import/import.ts'
import { writeCalls } from './generate-calls.ts'

/**
 * How long a call-record file takes into an encrypted case, original and provenance included, beside `sqlite3 .import` of the
 * same file into a plain table in the same run. Prints; judges nothing. `node tests/bench/import.bench.ts [ROWS]`.
 * The import runs in a process of its own, as in the application, so that its peak memory is its own.
 */
const rows = Number(process.argv[2] ?? 1_000_000)
/** The reading thread's program as people have it, where it is built: from sources it begins a quarter of a second later, for Node strips their types first. */
const BUILT = new URL('../../dist/main/import-worker.js', import.meta.url)
const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** Peak resident memory of this process in MB; null where the system does not say. */
function peakMemory(): number | null {
  const peak = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return peak === undefined ? null : Math.round(Number(peak) / 1_000)
}

function plainImport(file: string, folder: string): number | null {
  if (spawnSync('sqlite3', ['-version']).status !== 0) return null
  const began = performance.now()
  execFileSync('sqlite3', [join(folder, 'plain.db'), '-cmd', '.mode csv', `.import ${file} calls`], { stdio: ['ignore', 'ignore', 'inherit'] })
  return (performance.now() - began) / 1_000
}

async function measured(file: string, folder: string): Promise<void> {
  const { case: opened } = await createCase({
    path: join(folder, 'bench.masar'),
    title: 'Bench',
    number: '1',
    region: 'MA',
    zone: 'Africa/Casablanca',
    passphrase: 'eight made-up words for a bench case',
  })
  const turns: number[] = []
  let last = performance.now()
  const clock = setInterval(() => {
    turns.push(performance.now() - last - 20)
    last = performance.now()
  }, 20)
  const steps: Record<string, number> = {}
  const spent = process.cpuUsage()
  const began = performance.now()
  const report = await importFile(
    opened,
    { path: file },
    {
      ...(existsSync(BUILT) ? { entry: BUILT } : {}),
      signal: new AbortController().signal,
      progress: ({ step }) => void (steps[step] ??= Math.round(performance.now() - began)),
    },
  )
  const seconds = (performance.now() - began) / 1_000
  // The log is copied back a second after the commit: its processor time and its turn count here.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const { user, system } = process.cpuUsage(spent)
  await new Promise((resolve) => setTimeout(resolve, 40))
  clearInterval(clock)
  opened.close()
  print(
    JSON.stringify({
      seconds,
      processor: Math.round((user + system) / 1e5) / 10,
      memory: peakMemory(),
      turns: turns
        .toSorted((a, b) => b - a)
        .slice(0, 6)
        .map(Math.round),
      steps,
      read: report.read,
      kept: report.kept,
      duplicates: report.duplicates,
      rejected: report.rejected,
    }),
  )
}

if (process.argv[2] === '--inside') await measured(process.argv[3] ?? '', process.argv[4] ?? '')
else {
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'))
  try {
    const file = join(folder, 'calls.csv')
    const bytes = writeCalls(file, { rows, seed: 7, subscribers: 20_000 })
    print(`${rows} rows, ${(bytes / 1e6).toFixed(0)} MB; the reading thread runs ${existsSync(BUILT) ? 'as built' : 'from its sources'}`)
    const before = plainImport(file, folder)
    const output = execFileSync(process.execPath, [...START_FLAGS, fileURLToPath(import.meta.url), '--inside', file, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    rmSync(join(folder, 'plain.db'), { force: true })
    const after = plainImport(file, folder)
    const inside = JSON.parse(output) as { seconds: number; processor: number; memory: number | null; turns: number[] }
    const database = statSync(join(folder, 'bench.masar', 'case.db')).size
    print(
      `import into an encrypted case: ${inside.seconds.toFixed(1)} s (all threads: ${inside.processor} s of processor time), database ${(database / 1e6).toFixed(0)} MB`,
    )
    print(`peak memory of its process, thread and key derivation included: ${inside.memory ?? 'not known here'} MB; this process ${peakMemory() ?? '?'} MB`)
    print(`longest turns of the event loop: ${inside.turns.join(', ')} ms`)
    if (before === null || after === null) print('sqlite3 is not installed: no ratio')
    else print(`sqlite3 .import: ${before.toFixed(1)} s before, ${after.toFixed(1)} s after; ratio ${(inside.seconds / ((before + after) / 2)).toFixed(1)}`)
    print(output.trim())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
