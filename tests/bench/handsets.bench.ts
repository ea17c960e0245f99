import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCase } from '../../main/case/case.ts'
import type { OpenCase } from '../../main/case/types.ts'
import { handsets } from '../../main/analysis/handsets/handsets.ts'
import { createRandom } from '../../main/sample/random.ts'
import { luhnDigit } from '../../shared/identifiers/luhn.ts'

/**
 * How long the question about handsets takes on a million events that all name a handset and a SIM, how long the longest turn of the event loop is,
 * and what memory it needs. Prints; judges nothing. `node tests/bench/handsets.bench.ts [EVENTS] [HANDSETS]`.
 */
const events = Number(process.argv[2] ?? 1_000_000)
const phones = Number(process.argv[3] ?? 30_000)
const CELLS = 2_000
const DAYS = 180
const FIRST = Date.UTC(2031, 0, 1)
const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** Numbers 1 to n, their SIMs and handsets after them; one in fifty uses two handsets, one in a hundred handsets serves two numbers. */
async function fill(opened: OpenCase): Promise<void> {
  const random = createRandom(5)
  await opened.writeLong(async (db) => {
    const selector = db.prepare('INSERT INTO selector (id, kind, value, raw, source, subject, country) VALUES (?, ?, ?, ?, 1, 0, ?)')
    for (let n = 1; n <= phones; n += 1) {
      const body = `3599${String(1_000_000_000 + n * 7).slice(0, 10)}`
      const imei = body + luhnDigit(body)
      selector.run(n, 1, `+2126${String(92_000_000 + n)}`, String(n), 'MA')
      selector.run(phones + n, 5, `60401${String(9_990_000_000 + n)}`, String(n), 'MA')
      selector.run(2 * phones + n, 4, imei, imei, null)
    }
    const cell = db.prepare('INSERT INTO cell (id, value, raw, lat, lon, source) VALUES (?, ?, ?, ?, ?, 1)')
    for (let id = 1; id <= CELLS; id += 1) cell.run(id, `604-1-1-${id}`, String(id), 34 + random.next(), -4 + random.next())
    db.prepare(
      "INSERT INTO source (id, file, path, sha256, bytes, imported_at, state, zone, report, first_observation, last_observation) VALUES (1, 'bench', '', '', 0, 0, 1, 'UTC', '{}', 1, ?)",
    ).run(events)
    const row = db.prepare(
      `INSERT INTO observation (id, event, role, source, row, kind, start, local, seconds, caller, callee, direction, side, imei, imsi, cell_first, cell_last)
       VALUES (?, ?, 0, 1, ?, 1, ?, '', ?, ?, ?, 1, 1, ?, ?, ?, ?)`,
    )
    for (let id = 1; id <= events; id += 1) {
      const who = random.whole(1, phones)
      const other = random.whole(1, phones)
      const second = (who % 50 === 0 && random.next() < 0.5) || who % 100 === 1 ? 1 : 0
      const handset = 2 * phones + 1 + ((who - 1 + second) % phones)
      const start = FIRST + random.whole(0, DAYS - 1) * 86_400_000 + random.whole(8 * 3_600, 23 * 3_600) * 1_000
      row.run(id, id, id, start, random.whole(0, 200), who, other, handset, phones + who, 1 + (who % CELLS), 1 + (who % CELLS))
      if (id % 20_000 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    return { result: undefined, note: { action: 'bench', details: {} } }
  })
}

const peak = (): number | null => {
  const found = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return found === undefined ? null : Math.round(Number(found) / 1_000)
}

async function measure(name: string, work: () => Promise<{ rows: unknown[]; total: number; found: object }>): Promise<void> {
  const turns: number[] = []
  // Of this process's processor time: on a machine that others use as well, a turn may last longer without doing more.
  const busy = (): number => process.cpuUsage().user / 1e3
  let last = busy()
  const clock = setInterval(() => {
    turns.push(busy() - last)
    last = busy()
  }, 1)
  const spent = process.cpuUsage()
  const began = performance.now()
  const { rows, total, found } = await work()
  const seconds = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage(spent)
  clearInterval(clock)
  const longest = turns.toSorted((a, b) => b - a).slice(0, 6)
  print(
    `${name}: ${seconds.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), ${rows.length} of ${total} uses, longest turns, processor time, ${longest.map(Math.round).join(', ')} ms, peak memory ${peak() ?? '?'} MB`,
  )
  print(`  ${JSON.stringify(found)}`)
}

const folder = join(tmpdir(), 'perf', `handsets-${process.pid}`)
mkdirSync(folder, { recursive: true })
try {
  const { case: opened } = await createCase({
    path: join(folder, 'bench.masar'),
    title: 'Bench',
    number: '1',
    region: 'MA',
    zone: 'Africa/Casablanca',
    passphrase: 'eight made-up words for a bench case',
    cost: { m: 65_536, t: 1, p: 1 },
  })
  await fill(opened)
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  print(`${events} events, ${phones} handsets; peak memory ${peak() ?? '?'} MB`)
  await measure('handsets', () => handsets(opened.read, opened.horizon(), {}, { most: 400 }))
  await measure('about one', () => handsets(opened.read, opened.horizon(), { of: [`s${2 * phones + 50}`] }, { most: 400 }))
  opened.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
