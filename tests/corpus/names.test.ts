import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPairs } from '../../main/cli/pairs.ts'
import { matchNames, matchPrepared, prepareName } from '../../shared/names/match.ts'

/** Labelled pairs of names, and Arabic words with their Latin spellings, made by others: beside the project, never in it. */
const folder = join(process.env['MASAR_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/data'), 'names')
const present = existsSync(folder)
if (!present) process.stderr.write('skipped: labelled names of others, shared/data/names is not there\n')

interface Counts {
  hits: number
  missed: number
  wrong: number
}

const precision = ({ hits, wrong }: Counts): number => hits / (hits + wrong)
const recall = ({ hits, missed }: Counts): number => hits / (hits + missed)

/** What `match` says of the labelled pairs, in all and by part: group, kind, and the two halves that are told apart to see whether one was fitted. */
async function tally(kinds: boolean): Promise<Map<string, Counts>> {
  const file = join(folder, 'name_bench_cases.csv')
  const labels = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => [line.split(',')[0] ?? '', /,(true|false),(?:STRONG|MEDIUM|WEAK),/.exec(line)?.[1] === 'true'] as const)
  const found = new Map<string, Counts>()
  let at = 0
  for await (const { a, b, kind } of readPairs(file)) {
    const [group, same] = labels[at++] ?? ['', false]
    const { match } = matchNames(a, b, kinds && kind ? { kind } : {})
    for (const part of ['all', group, kind ?? '', at % 2 ? 'odd' : 'even']) {
      const counts = found.get(part) ?? { hits: 0, missed: 0, wrong: 0 }
      found.set(part, counts)
      if (same) counts[match ? 'hits' : 'missed'] += 1
      else if (match) counts.wrong += 1
    }
  }
  expect(at).toBe(labels.length)
  return found
}

function report(title: string, found: Map<string, Counts>): void {
  for (const [part, counts] of found) process.stdout.write(`${title} ${part}: precision ${precision(counts).toFixed(3)}, recall ${recall(counts).toFixed(3)}\n`)
}

describe.skipIf(!present)('labelled pairs of names', () => {
  it('are told better than precision .76 and recall .82, people first, in both halves', async () => {
    const found = await tally(true)
    report('with kind', found)
    for (const part of ['all', 'person', 'organisation', 'odd', 'even']) {
      const counts = found.get(part) ?? { hits: 0, missed: 1, wrong: 1 }
      expect(precision(counts), part).toBeGreaterThan(0.9)
      expect(recall(counts), part).toBeGreaterThan(0.82)
    }
  })

  it('are told nearly as well where nobody says what bears the name', async () => {
    const found = await tally(false)
    report('guessed', found)
    const all = found.get('all') ?? { hits: 0, missed: 1, wrong: 1 }
    expect([precision(all) > 0.9, recall(all) > 0.82]).toEqual([true, true])
  })
})

describe.skipIf(!present)('Arabic words and their Latin spellings', () => {
  it.each(['test', 'eval'])('%s: the right one matches and comes before a thousand others', (part) => {
    const rows = readFileSync(join(folder, `google-ar2en/ar2en-${part}.txt`), 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split('\t') as [string, string])
    const latin = rows.map(([, word]) => prepareName(word, 'person'))
    const counts = { asked: 0, matched: 0, first: 0, others: 0 }
    rows.forEach(([arabic], at) => {
      if (at % 3 > 0) return
      const asked = prepareName(arabic, 'person')
      const own = matchPrepared(asked, latin[at] as (typeof latin)[0])
      const others = Array.from({ length: 1_000 }, (_, i) => matchPrepared(asked, latin[(at + i + 1) % rows.length] as (typeof latin)[0]))
      counts.asked += 1
      if (own.match) counts.matched += 1
      if (own.score > 0 && others.every(({ score }) => score < own.score)) counts.first += 1
      counts.others += others.filter(({ match }) => match).length
    })
    const { asked, matched, first, others } = counts
    process.stdout.write(
      `ar2en ${part}: matches ${(matched / asked).toFixed(3)}, first ${(first / asked).toFixed(3)}, others of 1,000 ${(others / asked).toFixed(2)}\n`,
    )
    expect([matched / asked > 0.94, first / asked > 0.93, others / asked < 1]).toEqual([true, true, true])
  })
})
