import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { START_FLAGS } from '../../main/process/start-flags.ts'
import { createCase } from '../../main/case/case.ts'
import { importFile } from '../../main/import/import.ts'
import { writeUfed } from './generate-ufed.ts'

/**
 * How long a Cellebrite report takes into an encrypted case, original and provenance included, and how much memory. Prints, and says whether the
 * numbers are those of the file; judges nothing else. `node tests/bench/ufed.bench.ts [MEGABYTES]`.
 * The import runs in a process of its own, as in the application, so that its peak memory is its own.
 */
const megabytes = Number(process.argv[2] ?? 1_000)
const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** Peak resident memory of this process in MB; null where the system does not say. */
function peakMemory(): number | null {
  const peak = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return peak === undefined ? null : Math.round(Number(peak) / 1_000)
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
  const steps: Record<string, number> = {}
  const before = peakMemory()
  const began = performance.now()
  const report = await importFile(
    opened,
    { path: file },
    { signal: new AbortController().signal, progress: ({ step }) => void (steps[step] ??= Math.round(performance.now() - began)) },
  )
  const seconds = (performance.now() - began) / 1_000
  opened.close()
  const { read, kept, duplicates, rejected, kinds, statements, warnings } = report
  print(JSON.stringify({ seconds, before, memory: peakMemory(), steps, read, kept, duplicates, rejected, kinds, statements, warnings }))
}

interface Inside {
  seconds: number
  before: number | null
  memory: number | null
  read: number
  kept: number
  duplicates: number
  rejected: number
}

if (process.argv[2] === '--inside') await measured(process.argv[3] ?? '', process.argv[4] ?? '')
else {
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'))
  try {
    const file = join(folder, 'report.xml')
    const counts = writeUfed(file, { size: megabytes * 1e6, seed: 7 })
    print(JSON.stringify(counts))
    const output = execFileSync(process.execPath, [...START_FLAGS, fileURLToPath(import.meta.url), '--inside', file, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const inside = JSON.parse(output) as Inside
    print(output.trim())
    const { calls, chats, messages, contacts, locations, cells } = counts
    // One statement of the phone's data and one of its owner stand beside the records.
    const expected = calls + chats + messages + contacts + locations + cells + 2
    print(
      `${(counts.bytes / 1e6).toFixed(0)} MB in ${inside.seconds.toFixed(1)} s, database ${(statSync(join(folder, 'bench.masar', 'case.db')).size / 1e6).toFixed(0)} MB`,
    )
    print(`peak memory of its process, key derivation included: ${inside.memory ?? 'not known here'} MB (${inside.before ?? '?'} MB before the import)`)
    print(`records: ${inside.read}, of which the file holds ${expected}; kept + duplicates + rejected: ${inside.kept + inside.duplicates + inside.rejected}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
