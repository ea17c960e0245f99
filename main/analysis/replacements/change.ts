import type { Life, Lives, Stretch } from './lives.ts'
import { SETTINGS } from './settings.ts'

/** When a number was last used and first used, and how sure it is that it ended, or began, within what the case covers. */
export interface Span {
  life: Life
  last: number
  /** 0 to 1: one less how likely a silence so long is for a number that telephones so often. */
  ended: number
  began: number
}

/**
 * How sure a silence is: a number in touch every `g` ms on the average is silent for `R` ms by chance with exp(-R / 2g);
 * twice, for people telephone in bursts. What the case covers of a number are the files that hold records of those it is in touch with,
 * each from its first row to its last, where the case holds any; else all records.
 */
export function spanOf(life: Life, lives: Lives): Span {
  const last = life.acted === -Infinity ? life.last : life.acted
  const gap = Math.max(60_000, (last - life.first) / Math.max(1, life.events - 1))
  let [from, until] = [Infinity, -Infinity]
  for (const other of life.ties.keys())
    if (other.subject)
      for (const { first: begins, last: ends } of coveredBy(other, lives)) {
        from = Math.min(from, begins)
        until = Math.max(until, ends)
      }
  if (from === Infinity) [from, until] = [lives.first, lives.last]
  const sure = (silence: number): number => (silence <= 0 || life.events < SETTINGS.leastEvents ? 0 : 1 - Math.exp(-silence / (2 * gap)))
  return { life, last, ended: sure(until - last), began: sure(life.first - from) }
}

/** The stretches of a subject's files: a file about several goes on where one of them ends. */
function coveredBy(life: Life, { spans }: Lives): Stretch[] {
  const files = life.files.flatMap((file) => spans.get(file) ?? [])
  return files.length > 0 ? files : [life]
}

const halved = (over: number, half: number): number => (over <= 0 ? 1 : 0.5 ** (over / half))

/** 0 to 1: how well the end of one and the beginning of the other fit each other, and the time asked about. */
export function timing(old: Span, next: Span, at: number | null): number {
  const gap = next.life.first - old.last
  if (gap > SETTINGS.gapMost || gap < -SETTINGS.overlapMost || next.life.first <= old.life.first || next.life.last <= old.last) return 0
  const fit = gap < 0 ? halved(-gap - SETTINGS.overlapFree, SETTINGS.overlapHalf) : halved(gap - SETTINGS.gapFree, SETTINGS.gapHalf)
  return fit * Math.min(old.ended, next.began) * (at === null ? 1 : nearness(old.last, next.life.first, at))
}

/** A change lies at a time when that time lies between the end of one and the beginning of the other, or near either. */
function nearness(last: number, first: number, at: number): number {
  const [from, until] = [Math.min(last, first), Math.max(last, first)]
  const off = at < from ? from - at : at > until ? at - until : 0
  return off > SETTINGS.atMost ? 0 : halved(off - SETTINGS.atFree, SETTINGS.atHalf)
}
