import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, quickCase, testFolder } from '../service/calls.ts'
import { masar, type Ran } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Names.masar')
const key = { MASAR_PASSPHRASE: PASSPHRASE }
const run = (...args: string[]): Promise<Ran> => masar([...args, '--json'], key)

/** Three people of fictitious names, one of them in two spellings. */
const LINKS = ['Mohamed Zeitouni,Karim Exemple', 'محمد الزيتوني,Karim Exemple', 'Mohamed Zeitouni,Nadia Modele']

beforeAll(async () => {
  await quickCase(path)
  await run('import', path, folder.file('people.csv', ['source,target', ...LINKS].join('\n')))
})
afterAll(() => folder.remove())

const idsOf = (row: Record<string, unknown> | undefined): string[] => (['a', 'b'] as const).map((side) => (row?.[side] as { id: string } | undefined)?.id ?? '')
const nodes = async (): Promise<unknown> => (await run('network', path)).json[0]?.['nodes']

describe('same', () => {
  it('lists who may be whom, keeps a decision that the network follows, and takes it back', async () => {
    const listed = await run('same', path)
    expect([listed.code, listed.json.length]).toEqual([0, 1])
    expect(listed.json[0]).toMatchObject({ verdict: null, decidedBy: null })
    expect(listed.json[0]?.['reason']).toContain('one name in two scripts')
    const [a = '', b = ''] = idsOf(listed.json[0])
    expect(await nodes()).toBe(4)

    const decided = await run('same', path, a, b, '--same')
    expect(decided.json[0]).toMatchObject({ verdict: 'same' })
    expect(await nodes()).toBe(3)
    expect((await run('same', path, '--decided')).json).toHaveLength(1)
    expect((await run('list', path, 'audit')).stdout).toContain('identity-same')

    expect((await run('same', path, 'محمد الزيتوني', 'Mohamed Zeitouni', '--undo')).json[0]).toMatchObject({ verdict: null })
    expect(await nodes()).toBe(4)
  })

  it('refuses one thing, several decisions and strangers', async () => {
    expect((await run('same', path, 'Karim Exemple')).code).toBe(2)
    expect((await run('same', path, '--same')).code).toBe(2)
    expect((await run('same', path, 'Karim Exemple', 'Nadia Modele', '--same', '--undo')).code).toBe(2)
    expect((await run('same', path, 'Karim Exemple', 'Nobody Atall')).code).toBe(1)
  })

  it('says in words what speaks for and against', async () => {
    const { code, stdout } = await masar(['same', path, '--lang', 'fr'], key)
    expect(code).toBe(0)
    expect(stdout).toContain('Mohamed Zeitouni')
    expect(stdout).toContain('contre')
  })
})
