import { afterAll, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { seeded } from '../../../../shared/network/random.ts'
import { PASSPHRASE, quickCase, testFolder, testService } from './calls.ts'

const folder = testFolder()
afterAll(() => folder.remove())

const number = (n: number): string => `+2126000000${String(n).padStart(2, '0')}`

/** A hub with six contacts, and a bridge to another hub with five. */
const calls = (): string =>
  [
    'Calling Number,Called Number,Call Type,Direction,Date,Time,Duration',
    ...[10, 11, 12, 13, 14, 15].map((n) => `${number(1)},${number(n)},Voice,Outgoing,2031-05-02,10:${n}:00,60`),
    ...[20, 21, 22, 23, 24].map((n) => `${number(2)},${number(n)},Voice,Outgoing,2031-05-03,10:${n}:00,60`),
    `${number(3)},${number(1)},Voice,Outgoing,2031-05-04,10:00:00,60`,
    `${number(3)},${number(2)},Voice,Outgoing,2031-05-04,11:00:00,60`,
  ].join('\n')

async function opened(name: string) {
  const s = testService()
  const path = join(folder.path, `${name}.masar`)
  await quickCase(path)
  await s.call('case.open', { path, passphrase: PASSPHRASE })
  await s.call('import.run', { job: 'i', path: folder.file(`${name}.csv`, calls()) })
  return s
}
const idOf = async (s: Awaited<ReturnType<typeof opened>>, value: string): Promise<string> =>
  (await s.call('search', { text: value, limit: 5 })).find((hit) => hit.what === 'selector')?.id ?? ''

describe('whom to take out, asked of the service', () => {
  it('answers within the contract, strikes out, keeps stages and takes them back', async () => {
    const s = await opened('Whole')
    const answer = await s.call('network.dismantle', { job: 'a', remove: 2 })
    expect(answer).toMatchObject({ objective: 'largest', before: 14, value: 1, proven: true, total: 2 })
    expect(answer.rows.map(({ label }) => label)).toEqual([number(1), number(2)])
    const struck = answer.rows.map(({ id }) => id)
    expect(await s.call('network.pieces', { struck })).toMatchObject({
      nodes: 14,
      before: { pieces: 1, ways: null },
      now: { pieces: 12, largest: 1, pairs: 0 },
    })

    const bridge = await idOf(s, number(3))
    const things = [
      { id: struck[0]!, stages: ['recruitment' as const] },
      { id: bridge, stages: ['crossing' as const] },
      { id: struck[1]!, stages: ['reception' as const] },
    ]
    const { before } = await s.call('stages.set', { things })
    expect(s.changed).toContain('changed stages')
    expect(await s.call('stages.list', {})).toHaveLength(3)
    const flow = await s.call('network.dismantle', { job: 'b', remove: 1, objective: 'flow' })
    expect(flow).toMatchObject({ before: 1, value: 0, proven: true })
    expect((await s.call('network.pieces', { struck: [bridge] })).now.ways).toBe(0)
    await s.call('stages.set', { things: before })
    expect(await s.call('stages.list', {})).toEqual([])
    const log = await s.call('audit.list', { limit: 10 })
    expect(log.entries.filter(({ action }) => action === 'stages-set')).toHaveLength(2)
    await s.service.close()
  })

  it('is cancelled, and may be asked again', async () => {
    const s = await opened('Cancelled')
    const asked = s.call('network.dismantle', { job: 'a', remove: 3 })
    await s.call('job.cancel', { job: 'a' })
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    expect((await s.call('network.dismantle', { job: 'a', remove: 1 })).total).toBe(1)
    await s.service.close()
  })

  it('ends with the best so far once its time is up or it is told to stop, and says which; and gives it up where the case is left', async () => {
    const s = testService()
    const path = join(folder.path, 'Large.masar')
    await quickCase(path)
    await s.call('case.open', { path, passphrase: PASSPHRASE })
    await s.call('import.run', { job: 'i', path: folder.file('Large.csv', manyCalls()) })
    const question = { remove: 12, seconds: 1 }
    const whole = await s.call('network.dismantle', { job: 'a', ...question })
    expect(whole).toMatchObject({ proven: false, stopped: 'time', total: 12 })
    expect(whole.bound).toBeLessThan(whole.value)

    // It is stopped once the search tells how far it is.
    const told = s.progress.length
    const asked = s.call('network.dismantle', { job: 'b', ...question, seconds: 600 })
    while (s.progress.length <= told) await setTimeout(10)
    expect(await s.call('job.cancel', { job: 'b' })).toEqual({ cancelled: true })
    const stopped = await asked
    expect(stopped).toMatchObject({ proven: false, stopped: 'asked', before: whole.before })
    expect(stopped.rows).toHaveLength(12)
    for (const { value } of stopped.baselines) expect(value).toBeGreaterThanOrEqual(stopped.value)

    const left = expect(s.call('network.dismantle', { job: 'c', ...question, seconds: 600 })).rejects.toMatchObject({ code: 'cancelled' })
    const before = s.progress.length
    while (s.progress.length <= before) await setTimeout(10)
    await s.service.close()
    await left
  })
})

/** Three hundred numbers, each of which calls three others by chance: nobody proves in a second whose going leaves least. */
function manyCalls(): string {
  const random = seeded(8)
  const any = (): string => `+2126${String(100_000 + Math.floor(random() * 300)).padStart(8, '0')}`
  const lines = Array.from({ length: 900 }, (_, i) => `${any()},${any()},Voice,Outgoing,2031-05-02,1${i % 10}:${10 + (i % 50)}:00,60`)
  return ['Calling Number,Called Number,Call Type,Direction,Date,Time,Duration', ...lines].join('\n')
}
