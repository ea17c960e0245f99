import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { OpenCase } from '../../main/case/types.ts'
import type { ImportReport } from '../../shared/model/source.ts'
import { newCase, rowsOf, run } from '../unit/main/import/fixtures.ts'

/** Pieces of Cellebrite reports by others, which are not part of the project: looked for beside the checkout, or where MASAR_CORPUS says. */
const corpus = new URL(
  'phones/ufed-xml/',
  process.env['MASAR_CORPUS'] ? `file://${process.env['MASAR_CORPUS']}/` : new URL('../../../shared/data/', import.meta.url),
)
const present = existsSync(corpus)
if (!present) process.stdout.write('phones-ufed: pieces of Cellebrite reports of others are not here; none was read\n')

const pathOf = (file: string): string => fileURLToPath(new URL(file, corpus))
const imported = async (file: string): Promise<{ c: OpenCase; report: ImportReport }> => {
  const c = await newCase()
  return { c, report: await run(c, pathOf(file)) }
}
const counts = ({ kinds = [], statements = [] }: ImportReport): Record<string, number> => ({
  ...Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])),
  ...Object.fromEntries(statements.map(({ what, count }) => [what, count])),
})

describe.skipIf(!present)('pieces of Cellebrite reports', () => {
  test('every file of the folder has a test', () => {
    expect(readdirSync(corpus).toSorted()).toEqual(['ufed-model-chat.xml', 'ufed-model-useraccount.xml'])
  })

  test('a chat: 14 messages, of which one is listed twice and one, quoted, has no time; 7 attachments, of which the quoted one is listed twice; 2 participants', async () => {
    const { c, report } = await imported('ufed-model-chat.xml')
    expect(report.format).toBe('cellebrite-xml')
    // 14 elements: 12 messages with a time, one without, one a second time.
    expect(readFileSync(pathOf('ufed-model-chat.xml'), 'utf8').match(/<model type="InstantMessage"/g)).toHaveLength(14)
    expect(counts(report)).toEqual({ message: 6, file: 5, system: 1, member: 1, contact: 1, owner: 2 })
    expect(report.rejected).toBe(1)
    expect(report.read).toBe(17)
    expect(report.read).toBe(report.kept + report.duplicates + report.rejected)
    expect(report.warnings).toContainEqual({ code: 'ufed-repeated', count: 1, first: 'InstantMessage!4' })
    const facts = rowsOf<{ facts: string }>(c, 'SELECT facts FROM observation_facts').map(({ facts }) => JSON.parse(facts) as { attachments?: string[] })
    expect(facts.flatMap(({ attachments = [] }) => attachments).toSorted()).toEqual([
      '02b32769fe914644aaeb47f0485786e9.opus',
      'PTT-20241103-WA0100.opus',
      'PTT-20241103-WA0101.opus',
      'PTT-20241103-WA0104.opus',
      'ef890c21f6024b509e2af50a4e2cf935.opus',
    ])
    // The other two are the quoted picture, listed twice, in the record that has no time.
    const [lost] = rowsOf<{ reason: string; raw: string }>(c, "SELECT reason, raw FROM other_row WHERE what = 'rejected'")
    expect(lost?.reason).toBe('no-time')
    expect(lost?.raw).toContain('IMG-20241103-WA0103.jpg')
    const members = rowsOf<{ value: string }>(
      c,
      "SELECT s.value FROM statement t JOIN statement_about a ON a.statement = t.id JOIN selector s ON a.thing = 's' || s.id WHERE t.what = 'member' ORDER BY s.value",
    )
    expect(members.map(({ value }) => value)).toEqual(['+5511999996666', '+5511999998888'])
  })

  test('accounts: two of one phone, by number and by the application’s own id', async () => {
    const { c, report } = await imported('ufed-model-useraccount.xml')
    expect(counts(report)).toEqual({ account: 2 })
    expect([report.read, report.kept, report.rejected]).toEqual([2, 2, 0])
    const selectors = rowsOf<{ value: string }>(c, 'SELECT value FROM selector ORDER BY value').map(({ value }) => value)
    expect(selectors).toContain('+5511999997777')
    expect(selectors).toContain('instagram:1212121212121212')
    // Its owner is a selector; nobody is named.
    expect(rowsOf(c, 'SELECT id FROM entity')).toEqual([])
  })

  test('a second import of the same file adds nothing', async () => {
    const { c } = await imported('ufed-model-chat.xml')
    const again = await run(c, pathOf('ufed-model-chat.xml'))
    expect([again.events, again.entities, again.kept]).toEqual([0, 0, 0])
  })
})
