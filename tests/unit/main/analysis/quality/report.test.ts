import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MasarError } from '../../../../../shared/api/errors.ts'
import { qualityReport as reportSchema } from '../../../../../shared/api/quality.ts'
import { SKIPS } from '../../../../../shared/model/source.ts'
import { qualityReport, qualityRows } from '../../../../../main/analysis/quality/quality.ts'
import { lift } from '../../../../../main/analysis/protection.ts'
import { testCase } from '../fixture.ts'
import { A, AT, B, caseOfA, findingOf, HOUR, MINUTE, other, quiet, reportOf, rowsOf, settle } from './support.ts'

describe('sums', () => {
  const kind = fc.constantFrom('call', 'sms', 'data', 'message' as const)
  const row = fc.record({
    kind,
    role: fc.constantFrom(0, 0, 0, 2),
    seconds: fc.option(fc.nat(5_000)),
    imei: fc.boolean(),
    cell: fc.boolean(),
    text: fc.boolean(),
  })
  it('always add up, in every table of the report', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 40 }),
        fc.array(fc.constantFrom('bad-time', 'no-party', 'too-long'), { maxLength: 9 }),
        async (rows, refused) => {
          const t = testCase()
          rows.forEach(({ kind: of, role, seconds, imei, cell, text }, i) =>
            t.row({
              kind: of,
              role: i === 0 ? 0 : role,
              event: role === 2 && i > 0 ? 1 : i + 1,
              seconds,
              from: A,
              to: other(i),
              ...(imei ? { imei: '350000000000006' } : {}),
              ...(cell ? { cellFirst: '604-0-1-1' } : {}),
              ...(text ? { text: 'x' } : {}),
            }),
          )
          for (const reason of refused)
            t.db.prepare("INSERT INTO other_row (source, what, reason, locator, raw) VALUES (1, 'rejected', ?, 'row 9', '')").run(reason)
          const { sums, fill, findings, absent, unable } = reportSchema.parse(await reportOf(t))
          expect(sums.read).toBe(sums.kept + sums.duplicates + sums.rejected)
          expect(sums.read).toBe(rows.length + refused.length)
          expect(sums.reasons.reduce((sum, one) => sum + one.rows, 0)).toBe(sums.rejected)
          expect(sums.kinds.reduce((sum, one) => sum + one.rows, 0)).toBe(rows.length)
          expect(absent).toContain('sums')
          for (const { field, filled, of } of fill) {
            expect(filled).toBeLessThanOrEqual(of)
            expect((await rowsOf(t, `empty.${field}`)).total).toBe(of - filled)
          }
          for (const { id, count, rows: listed } of findings) {
            expect(count).toBeGreaterThan(0)
            const page = await rowsOf(t, id)
            expect([page.total, page.rows.length]).toEqual([listed, Math.min(100, listed)])
          }
          const spoken = [...findings.map(({ code }) => code), ...absent, ...unable.map(({ code }) => code)]
          expect(new Set(spoken).size).toBe(
            new Set(absent).size + new Set(unable.map(({ code }) => code)).size + new Set(findings.map(({ code }) => code)).size,
          )
        },
      ),
      { numRuns: 25 },
    )
  })
  it('of nothing are nothing', async () => {
    const report = await reportOf(testCase())
    expect(report.sums).toMatchObject({ read: 0, kept: 0, first: null, last: null, days: 0 })
    expect(report.findings).toEqual([])
    for (const what of SKIPS) expect((await rowsOf(testCase(), `skipped.${what}`)).total).toBe(0)
  })
})

describe('protected people', () => {
  it('stay veiled in sentences and rows, until they are revealed', async () => {
    const t = caseOfA()
    t.row({ start: AT, seconds: 900, from: A, to: B, side: 1, raw: `${A};${B}` })
    t.row({ start: AT + 3 * MINUTE, seconds: 20, from: A, to: B, side: 1, raw: `${A};${B}` })
    t.selector('77123', 'unknown')
    t.row({ start: AT + HOUR, from: A, to: '77123', side: 1 })
    t.person('Fictitious Victim', B, { protection: 'victim' })
    t.person('Fictitious Minor', '77123', { protection: 'minor' })
    const report = await reportOf(t)
    expect(findingOf(report, 'overlap').first[0]).toMatchObject({ raw: '', withheld: true, other: { raw: '', withheld: true } })
    expect(JSON.stringify(report)).not.toContain(B)
    expect(JSON.stringify(report)).not.toContain('77123')
    lift(t.read, [], true)
    expect(findingOf(await reportOf(t), 'overlap').first[0]?.raw).toBe(`${A};${B}`)
    const printed = await qualityReport({ read: t.read, originals: t.holding.originals, horizon: () => t.horizon }, 'src1', quiet, true)
    expect(findingOf(printed, 'overlap').first[0]).toMatchObject({ raw: '', withheld: true })
    expect(JSON.stringify(printed)).not.toContain(B)
  })
})

describe('asking', () => {
  const open = (t: ReturnType<typeof testCase>) => ({ read: t.read, originals: t.holding.originals, horizon: () => t.horizon })
  it('is refused for what the case does not have', async () => {
    const t = testCase()
    settle(t)
    await expect(qualityReport(open(t), 'src9', quiet)).rejects.toThrow(MasarError)
    await expect(qualityRows(open(t), { source: 'src1', finding: 'overlap', offset: 0, limit: 9 }, quiet)).rejects.toMatchObject({ code: 'not-found' })
  })
  it('can be given up', async () => {
    const t = caseOfA()
    for (let n = 0; n < 50; n++) t.row({ from: A, to: other(n) })
    settle(t)
    const controller = new AbortController()
    const asked = qualityReport(open(t), 'src1', { signal: controller.signal, progress: () => controller.abort() })
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
  })
  it('tells how far it is, and never backwards', async () => {
    const t = caseOfA()
    for (let n = 0; n < 50; n++) t.row({ from: A, to: other(n) })
    settle(t)
    const told: number[] = []
    await qualityReport(open(t), 'src1', { ...quiet, progress: (done, total) => told.push(done / total) })
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
  })
  it('follows the case: an import that is taken back leaves its sums alone', async () => {
    const t = caseOfA()
    t.row({ start: AT, seconds: 9 * 3600, from: A, to: B, side: 1 })
    expect((await reportOf(t)).findings.map(({ code }) => code)).toContain('long')
    t.db.exec('DELETE FROM observation; UPDATE source SET state = 2, original = NULL')
    const report = await qualityReport(open(t), 'src1', quiet)
    expect(report).toMatchObject({ state: 'undone', findings: [], absent: [], sums: { read: 1, kept: 1 } })
  })
})
