import { afterAll, describe, expect, it } from 'vitest'
import { readPairs } from '../../../../main/cli/pairs.ts'
import { testFolder } from '../service/calls.ts'
import { masar } from './masar.ts'

const folder = testFolder()
afterAll(() => folder.remove())

async function pairsOf(content: string | Buffer): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const pair of readPairs(folder.file('pairs.csv', content as string))) found.push(pair)
  return found
}

describe('match', () => {
  it('compares two names without a case or a passphrase', async () => {
    const { code, json, stderr } = await masar(['match', 'Mohamed Zeitouni', 'محمد الزيتوني', '--json'])
    expect([code, stderr, json.length]).toEqual([0, '', 1])
    expect(json[0]).toMatchObject({ a: 'Mohamed Zeitouni', b: 'محمد الزيتوني', match: true, kind: 'person', limit: null })
    expect(json[0]?.score).toBeGreaterThan(0.9)
    expect(json[0]?.reason).toContain('one name in two scripts')
    expect(json[0]?.parts).toHaveLength(2)
  })

  it('answers each pair of a file with a line, in order', async () => {
    const file = folder.file('two.csv', 'a,b\nKarim Zeitouni,"Zeitouni, Karim"\nKarim Zeitouni,Karima Zeitouni\n,\nKarim,\n')
    const { code, json } = await masar(['match', '--file', file, '--json', '--lang', 'fr'])
    expect(code).toBe(0)
    expect(json.map(({ a, b, match }) => [a, b, match])).toEqual([
      ['Karim Zeitouni', 'Zeitouni, Karim', true],
      ['Karim Zeitouni', 'Karima Zeitouni', false],
      ['Karim', '', false],
    ])
    expect(json[1]?.reason).toContain('contre')
  })

  it('refuses anything but two names or a file', async () => {
    expect((await masar(['match', 'Karim'])).code).toBe(2)
    expect((await masar(['match', 'Karim', 'Karim', '--file', 'x.csv'])).code).toBe(2)
    expect((await masar(['match', '--file', 'nowhere.csv'])).code).toBe(1)
  })
})

describe('readPairs', () => {
  it('finds the columns by their heads, and takes the first two where there are none', async () => {
    expect(await pairsOf('group;schema;name1;name2\nx;Company;Étoile SARL;Etoile\nx;Person;Karim;Hamza\n')).toEqual([
      { a: 'Étoile SARL', b: 'Etoile', kind: 'organisation' },
      { a: 'Karim', b: 'Hamza', kind: 'person' },
    ])
    expect(await pairsOf('Karim,Hamza\r\n"Zeitouni, Karim",كريم')).toEqual([
      { a: 'Karim', b: 'Hamza' },
      { a: 'Zeitouni, Karim', b: 'كريم' },
    ])
  })

  it('reads the UTF-16 of spreadsheets', async () => {
    expect(await pairsOf(Buffer.from('\ufeffname1\tname2\nكريم\tKarim\n', 'utf16le'))).toEqual([{ a: 'كريم', b: 'Karim' }])
  })

  it('reads a line with a stray quote as it stands', async () => {
    expect(await pairsOf('a,b\n"Karim,Hamza\nOmar,Omar\n')).toEqual(expect.arrayContaining([{ a: 'Omar', b: 'Omar' }]))
  })
})
