import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, quickCase, testFolder } from '../service/calls.ts'
import { masar, type Ran } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Stages.masar')
const key = { MASAR_PASSPHRASE: PASSPHRASE }
const run = (...args: string[]): Promise<Ran> => masar([...args, '--json'], key)

/** Two who recruit, one pilot, two who receive; and a driver who knows neither. */
const TIES = ['r1,pilot', 'r2,pilot', 'pilot,l1', 'pilot,l2', 'r1,r2', 'driver,r2']

beforeAll(async () => {
  await quickCase(path)
  await run('import', path, folder.file('trade.csv', ['source,target', ...TIES].join('\n')))
})
afterAll(() => folder.remove())

describe('dismantle --objective flow', { timeout: 120_000 }, () => {
  it('wants two stages, and words that are stages', async () => {
    expect((await run('dismantle', path, '--remove', '1', '--objective', 'flow')).code).toBe(1)
    for (const wrong of ['cook=pilot', 'crossing=']) expect((await run('dismantle', path, '--remove', '1', '--stage', wrong)).code, wrong).toBe(2)
  })

  it('keeps who has which stage, answers, and answers so again', async () => {
    const stages = ['recruitment=r1', 'recruitment=r2', 'crossing=pilot', 'receipt=l1', 'reception=l2'].flatMap((stage) => ['--stage', stage])
    const first = await run('dismantle', path, '--remove', '2', '--objective', 'flow', ...stages)
    expect(first.stderr).toMatch(/parts of 5 people or numbers are kept/)
    expect(first.json[0]).toMatchObject({ objective: 'flow', before: 1, value: 0, proven: true, set: [{ label: 'pilot', stages: ['crossing'] }] })
    const again = await run('dismantle', path, '--remove', '2', '--objective', 'flow', ...stages)
    expect(again.stderr).not.toMatch(/are kept/)
    expect(again.json).toEqual(first.json)
    const listed = await run('list', path, 'stages')
    expect(listed.json.map(({ label, stage }) => [stage, label])).toEqual(
      expect.arrayContaining([
        ['crossing', 'pilot'],
        ['reception', 'l1'],
      ]),
    )
    expect(Object.keys(listed.json[0] ?? {})).toEqual(expect.arrayContaining(['id', 'label', 'stage', 'at', 'by']))
  })

  it('takes a stage back, on the record', async () => {
    await run('dismantle', path, '--remove', '1', '--stage', 'none=pilot', '--stage', 'transport=driver')
    const { json } = await run('list', path, 'stages')
    expect(json.map(({ label }) => label)).not.toContain('pilot')
    // The driver knows one who recruits and nobody else, and a way does not go back.
    expect((await run('dismantle', path, '--remove', '1', '--objective', 'flow')).json[0]).toMatchObject({ before: 0, value: 0, set: [] })
    expect((await run('list', path, 'audit')).json.filter(({ action }) => action === 'stages-set')).toHaveLength(2)
  })
})
