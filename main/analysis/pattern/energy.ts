import { seeded, shuffled } from '../../../shared/network/random.ts'
import type { Turns } from '../turns.ts'

/** Where habits change: the first day after it, and how often days in random order part as clearly, 0 to 1. */
export interface Break {
  at: number
  chance: number
}

const SETTINGS = {
  /** Days on either side that it takes to speak of a habit. */
  least: 7,
  /** Random orders tried; 1 in 200 is the least chance that can be told. */
  orders: 199,
  /** A split that chance makes as often as this is none. */
  chance: 0.01,
}

/**
 * Points at which a series of vectors changes, in any way whatever: the split by which the energy distance of both sides is largest,
 * held against the largest of the same days in random orders, then each side again (E-divisive: Matteson and James, A nonparametric
 * approach for multiple change point analysis of multivariate data, Journal of the American Statistical Association 109, 2014, with
 * exponent 1 and both ends fixed). `rows` days of `width` features. The same for the same days. In turns.
 */
export async function breaksIn(days: Float64Array, width: number, pace: Turns): Promise<Break[]> {
  const n = width === 0 ? 0 : days.length / width
  const random = seeded(7)
  const apart = await distances(days, width, n, pace)
  const found: Break[] = []
  const open: [from: number, until: number][] = [[0, n]]
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, until] = part
    const size = until - from
    if (size < 2 * SETTINGS.least) continue
    const own = await split(
      apart,
      n,
      Uint32Array.from({ length: size }, (_, i) => from + i),
      pace,
    )
    let asGood = 0
    for (let i = 0; i < SETTINGS.orders; i += 1) {
      const order = shuffled(size, random).map((at) => at + from)
      if ((await split(apart, n, order, pace)).value >= own.value) asGood += 1
      // No need to go on: it is likely enough by now.
      if ((1 + asGood) / (1 + SETTINGS.orders) > SETTINGS.chance) break
    }
    const chance = (1 + asGood) / (1 + SETTINGS.orders)
    if (chance > SETTINGS.chance || own.value <= 0) continue
    found.push({ at: from + own.at, chance })
    open.push([from, from + own.at], [from + own.at, until])
  }
  return found.toSorted((a, b) => a.at - b.at)
}

async function distances(days: Float64Array, width: number, n: number, pace: Turns): Promise<Float32Array> {
  const apart = new Float32Array(n * n)
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) {
      let sum = 0
      for (let k = 0; k < width; k += 1) sum += (days[i * width + k]! - days[j * width + k]!) ** 2
      apart[i * n + j] = apart[j * n + i] = Math.sqrt(sum)
    }
    if (pace.due()) await pace.pause()
  }
  return apart
}

/** The split of days in this order with the largest energy statistic. Moving one day from right to left changes the three sums by its own distances. */
async function split(apart: Float32Array, n: number, order: Uint32Array, pace: Turns): Promise<{ at: number; value: number }> {
  const size = order.length
  let [within, across, beyond] = [0, 0, 0]
  // At first all lies to the right.
  const toAll = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    const row = order[i]! * n
    let sum = 0
    for (let j = 0; j < size; j += 1) sum += apart[row + order[j]!]!
    toAll[i] = sum
    beyond += sum / 2
    if (i % 64 === 0 && pace.due()) await pace.pause()
  }
  let best = { at: 0, value: -Infinity }
  for (let at = 1; at <= size - SETTINGS.least; at += 1) {
    const row = order[at - 1]! * n
    let toLeft = 0
    for (let j = 0; j < at - 1; j += 1) toLeft += apart[row + order[j]!]!
    const toRight = toAll[at - 1]! - toLeft
    within += toLeft
    across += toRight - toLeft
    beyond -= toRight
    if (at % 64 === 0 && pace.due()) await pace.pause()
    if (at < SETTINGS.least) continue
    const [left, right] = [at, size - at]
    const value = ((left * right) / size) * ((2 * across) / (left * right) - (2 * within) / (left * (left - 1)) - (2 * beyond) / (right * (right - 1)))
    if (value > best.value) best = { at, value }
  }
  return best
}
