import { writeFileSync, writeSync } from 'node:fs'
import { inspect } from 'node:util'
import { seedOf } from './random.ts'
import { randomsOf, targets } from './targets.ts'
import { openWhole } from './whole.ts'
import type { Whole } from './whole.ts'

/**
 * Tries inputs one after the other, and says each by its number before it is tried, so that the parent knows which one it was when this process
 * hangs or dies. Order: { seed, names, from, seconds } for many; { seed, names, only } for one; `save`: where to write its
 * bytes to, and with `smaller` those that are left of them when it is cut down as long as it fails.
 */
interface Order {
  seed: number
  names: string[]
  from: number
  seconds: number
  only?: number
  save?: string
  smaller?: boolean
}

const SAY = 3
const order = JSON.parse(process.argv[2] ?? '{}') as Order
const say = (said: object): void => void writeSync(SAY, `${JSON.stringify(said)}\n`)
/** Milliseconds of one processor that an input may take, of at most some hundred kilobytes; and resident memory in MiB. */
const SLOW = 4_000
const HEAVY = 900
/** Milliseconds in which an input is cut down. */
const SMALLER = 4_000

let opened: Promise<Whole> | null = null
const whole = (): Promise<Whole> => (opened ??= openWhole())
const all = targets().filter(({ name }) => order.names.length === 0 || order.names.includes(name))
if (all.length === 0) throw new Error(`no such reader: ${order.names.join(', ')}`)
say({ names: all.map(({ name }) => name) })

async function tryOne(at: number): Promise<void> {
  const target = all[at % all.length]
  if (!target) return
  const { making, trying } = randomsOf(seedOf(order.seed, target.name, at))
  // Said before it is made: what cannot be made is a fault of this number too, and the next one is gone on with.
  say({ at, target: target.name })
  const input = target.make(making)
  if (order.save && input) writeFileSync(order.save, input.bytes)
  say({ at, file: input?.file })
  const before = process.cpuUsage()
  try {
    await target.run(input, trying, whole)
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1_000 > SLOW) say({ at, failed: `slow: ${Math.round((user + system) / 1_000)} ms for ${input?.bytes.length ?? 0} bytes` })
    const heavy = process.memoryUsage().rss / 1024 ** 2
    if (heavy > HEAVY) {
      say({ at, failed: `heavy: ${Math.round(heavy)} MiB` })
      process.exit(0)
    }
  } catch (error) {
    say({ at, failed: inspect(error).slice(0, 4_000) })
  }
}

/** Leaves out halves, quarters and so on while what is left still fails, for some seconds. */
async function cutDown(at: number, save: string): Promise<void> {
  const target = all[at % all.length]
  if (!target) return
  const seed = seedOf(order.seed, target.name, at)
  const input = target.make(randomsOf(seed).making)
  if (!input) return
  const fails = async (bytes: Uint8Array): Promise<boolean> => {
    try {
      await target.run({ ...input, bytes }, randomsOf(seed).trying, whole)
      return false
    } catch {
      return true
    }
  }
  let bytes = Buffer.from(input.bytes)
  const end = performance.now() + SMALLER
  for (let share = 2; share <= 512 && bytes.length > 4; share *= 2) {
    const size = Math.ceil(bytes.length / share)
    for (let from = 0; from < bytes.length && performance.now() < end;) {
      const less = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + size)])
      say({ at })
      if (less.length > 0 && (await fails(less))) bytes = less
      else from += size
    }
  }
  writeFileSync(`${save}.small`, bytes)
}

const until = performance.now() + order.seconds * 1_000
if (order.only !== undefined && order.save && order.smaller) await cutDown(order.only, order.save)
if (order.only !== undefined) await tryOne(order.only)
else for (let at = order.from; performance.now() < until; at++) await tryOne(at)
await (opened as Promise<Whole> | null)?.then((one) => one.close()).catch((error: unknown) => say({ at: -1, failed: inspect(error) }))
say({ done: true })
process.exit(0)
