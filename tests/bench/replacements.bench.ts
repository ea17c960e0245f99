import { replacements } from '../../main/analysis/replacements/replacements.ts'
import { WAYS, world, type Way } from '../unit/main/analysis/replacements/world.ts'

/**
 * How good the answers to "which number replaced this one" are, on fictitious networks in which it is known. Prints; judges nothing.
 * `node tests/bench/replacements.bench.ts [WORLDS] [FIRST SEED] [SEEN]`.
 */
const worlds = Number(process.argv[2] ?? 20)
const first = Number(process.argv[3] ?? 1)
/** Share of the subjects whose own records the case holds. */
const seen = Number(process.argv[4] ?? 0.7)
const print = (text: string): void => void process.stdout.write(`${text}\n`)

interface Tally {
  of: number
  known: number
  first: number
  inFive: number
  clear: number
  clearRight: number
}
const zero = (): Tally => ({ of: 0, known: 0, first: 0, inFive: 0, clear: 0, clearRight: 0 })
const byWay = new Map<Way, Tally>(WAYS.map((way) => [way, zero()]))
const bands = new Map<string, { right: number; of: number }>()
let [stopped, falseClear, falseWeak] = [0, 0, 0]

for (let seed = first; seed < first + worlds; seed += 1) {
  const { test, truth, stopped: ended } = world(seed, { seen })
  const { rows } = await replacements(test.read, test.horizon, {})
  const events = test.db.prepare('SELECT count(*) FROM observation WHERE caller = ? OR callee = ?').pluck()
  const byOld = new Map(rows.map((row) => [Number(row.oldId.slice(1)), row]))
  for (const [old, { next, way }] of truth) {
    const tally = byWay.get(way)
    const row = byOld.get(old)
    // What the records hardly show cannot be asked for.
    if (!tally || (events.get(old, old) as number) < 10 || (events.get(next, next) as number) < 10) continue
    tally.of += 1
    if (!row) continue
    tally.known += 1
    const right = row.newId === `s${next}`
    const weak = row.reasons.includes('weak')
    if (right) tally.first += 1
    if (right || row.others.slice(0, 4).some(({ id }) => id === `s${next}`)) tally.inFive += 1
    if (!weak) tally.clear += 1
    if (!weak && right) tally.clearRight += 1
  }
  for (const row of rows) {
    const old = Number(row.oldId.slice(1))
    const right = truth.get(old)?.next === Number(row.newId.slice(1))
    const weak = row.reasons.includes('weak')
    const lead = row.score - (row.runnerUp ?? 0)
    const key = `${weak ? 'weak ' : 'clear'} score ${(Math.floor(row.score * 5) / 5).toFixed(1)} lead ${lead >= 0.3 ? '.3+' : lead >= 0.1 ? '.1+' : '0+ '}`
    const band = bands.get(key) ?? { right: 0, of: 0 }
    bands.set(key, { right: band.right + (right ? 1 : 0), of: band.of + 1 })
    if (!truth.has(old)) {
      if (weak) falseWeak += 1
      else falseClear += 1
    }
  }
  stopped += ended.size
}
for (const [way, { of, known, first: right, inFive, clear, clearRight }] of byWay)
  print(`${way}: ${of} changed; answered ${known}, right first ${right}, among five ${inFive}; called clear ${clear}, of these right ${clearRight}`)
print(`${stopped} who stopped for good; answers about numbers that were not replaced: clear ${falseClear}, weak ${falseWeak}`)
for (const [key, { right, of }] of [...bands].toSorted(([a], [b]) => (a < b ? 1 : -1))) print(`${key}: ${right} of ${of} right`)
