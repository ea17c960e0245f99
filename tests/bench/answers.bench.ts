import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCase } from '../../main/case/case.ts'
import type { OpenCase } from '../../main/case/types.ts'
import { alike } from '../../main/analysis/alike/alike.ts'
import { chains } from '../../main/analysis/chains.ts'
import { contactsOf } from '../../main/analysis/contacts/contacts.ts'
import { indicators } from '../../main/analysis/indicators/of-case.ts'
import { common } from '../../main/analysis/common.ts'
import { meetings } from '../../main/analysis/meetings/meetings.ts'
import { patternOf } from '../../main/analysis/pattern/pattern.ts'
import { present } from '../../main/analysis/presence/present.ts'
import { replacements } from '../../main/analysis/replacements/replacements.ts'
import { routes } from '../../main/analysis/routes/routes.ts'
import { waysBetween } from '../../main/analysis/ways.ts'

/**
 * How long the questions about telephones take on a million events of a case, how long the longest turn of the event loop
 * is, and what memory they need. Events are put straight into a case in a folder of its own, which is removed afterwards.
 * Prints; judges nothing. `node tests/bench/answers.bench.ts [EVENTS] [SUBJECTS] [NAME]`: of the questions whose names hold NAME.
 */
const events = Number(process.argv[2] ?? 1_000_000)
const subjects = Number(process.argv[3] ?? 400)
const wanted = process.argv[4] ?? ''
const NUMBERS = 20_000
const CELLS = 2_000
const DAYS = 180
const FIRST = Date.UTC(2031, 0, 1)
const print = (text: string): void => void process.stdout.write(`${text}\n`)

function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Each subject has friends of its own, some common ones and other subjects, a home and a few other cells. Every tenth changes its number half way. */
async function fill(opened: OpenCase): Promise<void> {
  const random = randomOf(11)
  const below = (n: number): number => Math.floor(random() * n)
  await opened.writeLong(async (db) => {
    const selector = db.prepare('INSERT INTO selector (id, kind, value, raw, source, subject) VALUES (?, 1, ?, ?, 1, ?)')
    for (let id = 1; id <= NUMBERS; id += 1) selector.run(id, `+2126${String(id).padStart(8, '0')}`, String(id), id <= subjects ? 1 : 0)
    const cell = db.prepare('INSERT INTO cell (id, value, raw, lat, lon, source) VALUES (?, ?, ?, ?, ?, 1)')
    for (let id = 1; id <= CELLS; id += 1) cell.run(id, `604-1-1-${id}`, String(id), 34 + random(), -4 + random())
    db.prepare(
      "INSERT INTO source (id, file, path, sha256, bytes, imported_at, state, zone, report, first_observation, last_observation) VALUES (1, 'bench', '', '', 0, 0, 1, 'UTC', '{}', 1, ?)",
    ).run(events)
    const row = db.prepare(
      `INSERT INTO observation (id, event, role, source, row, kind, start, local, seconds, caller, callee, direction, side, cell_first, cell_last)
       VALUES (?, ?, 0, 1, ?, 1, ?, '', ?, ?, ?, 1, ?, ?, ?)`,
    )
    for (let id = 1; id <= events; id += 1) {
      const who = 1 + below(subjects)
      const day = below(DAYS)
      const dice = random()
      const friend = 2 * subjects + 1 + ((who * 37 + below(25)) % (NUMBERS - 2 * subjects))
      const moved = (number: number): number => (number <= subjects && number % 10 === 0 && day >= DAYS / 2 ? subjects + number : number)
      const me = moved(who)
      const other = dice < 0.75 ? friend : dice < 0.9 ? moved(1 + below(subjects)) : 2 * subjects + 1 + below(NUMBERS - 2 * subjects)
      const start = FIRST + day * 86_400_000 + (8 + below(15)) * 3_600_000 + below(3_600) * 1_000
      const out = random() < 0.5
      const first = random() < 0.7 ? 1 + (who % CELLS) : 1 + below(CELLS)
      const last = random() < 0.8 ? first : 1 + below(CELLS)
      row.run(id, id, id, start, below(200), out ? me : other, out ? other : me, out ? 1 : 2, first, last)
      if (id % 20_000 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    return { result: undefined, note: { action: 'bench', details: {} } }
  })
}

const peak = (): number | null => {
  const found = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return found === undefined ? null : Math.round(Number(found) / 1_000)
}

async function measure(name: string, work: () => Promise<{ rows: unknown[] }>): Promise<void> {
  if (!name.includes(wanted)) return
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
  const { rows } = await work()
  const seconds = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage(spent)
  clearInterval(clock)
  const longest = turns.toSorted((a, b) => b - a).slice(0, 5)
  print(
    `${name}: ${seconds.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), ${rows.length} rows, longest turns, processor time, ${longest.map(Math.round).join(', ')} ms, peak memory so far ${peak() ?? '?'} MB`,
  )
  print(`  ${JSON.stringify(rows[0] ?? null).slice(0, 300)}`)
}

const folder = join(tmpdir(), 'perf', `answers-${process.pid}`)
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
  // The log is copied back a second after a commit: that is the import's, not the questions'.
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  print(`${events} events, ${subjects} subjects; peak memory ${peak() ?? '?'} MB`)
  await measure('replacements', () => replacements(opened.read, opened.horizon(), {}))
  await measure('meetings', () => meetings(opened.read, opened.horizon(), {}))
  await measure('meetings, the first 500', () => meetings(opened.read, opened.horizon(), {}, { limit: 500, ways: 200 }))
  await measure('routes of all', () => routes(opened.read, opened.horizon(), {}, { limit: 12, legs: 2_000 }))
  const places = [1, 2, 3].map((n) => ({ cells: [`c${n}`], metres: 1 }))
  await measure('who was at three places', () => present(opened.read, opened.horizon(), places, {}, { least: 2, limit: 500 }))
  await measure('chains', () => chains(opened.read, opened.horizon(), {}, { within: 600_000, least: 3 }))
  const of = ['s1', 's2', 's3'].map((id) => ({ id, label: id }))
  await measure('ways: common contacts', () => common(opened.read, opened.horizon(), {}, { of }))
  const way = { from: 's1', to: `s${NUMBERS}`, most: 5, through: [], avoiding: [], inOrder: false, directed: false, filter: {} }
  const waysOf = async (more: Partial<typeof way>) => ({ rows: (await waysBetween(opened.read, opened.horizon(), { ...way, ...more })).ways })
  await measure('ways', () => waysOf({}))
  await measure('ways in order of time', () => waysOf({ inOrder: true }))
  const one = { of: 's1', filter: {}, zone: 'Africa/Casablanca' }
  await measure('phone: contacts', async () => ({ rows: (await contactsOf(opened.read, opened.horizon(), one)).contacts }))
  await measure('phone: pattern', async () => ({ rows: [await patternOf(opened.read, opened.horizon(), one)] }))
  await measure('phone: indicators', async () => ({ rows: [await indicators(opened.read, opened.horizon(), one)] }))
  await measure('phone: compare', async () => ({ rows: (await alike(opened.read, opened.horizon(), { ...one, of: ['s1', 's2', 's3'] })).pairs }))
  opened.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
