import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, quickCase, testFolder } from '../service/calls.ts'
import { masar, type Ran } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Ways.masar')
const run = (...args: string[]): Promise<Ran> => masar(args, { MASAR_PASSPHRASE: PASSPHRASE })
const number = (n: number): string => `+2126920001${String(n).padStart(2, '0')}`

/** Twenty days: 1 calls 2, and 2 calls 3 four minutes later; 1 and 3 both know 4. 8 and 9 know only each other. */
function calls(): string {
  const lines = ['caller,callee,type,direction,date,time,seconds']
  const add = (from: number, to: number, day: number, time: string): unknown =>
    lines.push(`${number(from)},${number(to)},call,out,2031-03-${String(1 + day).padStart(2, '0')},${time},60`)
  for (let day = 0; day < 20; day += 1) {
    if (day % 2 === 0) {
      add(1, 2, day, `${10 + (day % 9)}:20:00`)
      add(2, 3, day, `${10 + (day % 9)}:24:00`)
    } else add(2, 7, day, '21:00:00')
  }
  add(1, 4, 3, '08:00:00')
  add(3, 4, 4, '08:00:00')
  add(8, 9, 5, '08:00:00')
  return `${lines.join('\n')}\n`
}

beforeAll(async () => {
  await quickCase(path)
  const imported = await run('import', path, folder.file('calls.csv', calls()), '--json')
  expect([imported.code, imported.json[0]?.['rejected']], imported.stderr).toEqual([0, 0])
}, 120_000)
afterAll(() => folder.remove())

describe('ways on the command line', () => {
  it('chains say what chance would show', async () => {
    const { json } = await run('chains', path, '--json')
    expect(Object.keys(json[0] ?? {}).join(' ')).toBe('path ids times first last expected verdict')
    expect(json[0]).toMatchObject({ path: [number(1), number(2), number(3)], times: 10, verdict: 'beyond' })
  })

  it('common contacts say how rare they are', async () => {
    const { json, stderr } = await run('common', path, number(1), number(3), '--json')
    expect(json.map(({ other, events, known, rarity }) => [other, events, known, rarity])).toEqual([
      [number(2), 20, 3, 'rare'],
      [number(4), 2, 2, 'rare'],
    ])
    expect(stderr).toContain('Rare means rare in the records')
  })

  it('around an event stands all that happened', async () => {
    const [event] = (await run('list', path, 'events', '--of', number(3), '--json')).json
    const { json } = await run('around', path, String(event?.['id']), '--minutes', '5', '--json')
    expect(json.map(({ from, to }) => [from, to])).toEqual([
      [number(1), number(2)],
      [number(2), number(3)],
    ])
  })

  it('paths say without what there would be a way', async () => {
    const { code, stdout, stderr } = await run('paths', path, number(1), number(3), '--avoiding', number(2), '--avoiding', number(4), '--json')
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('There would be a way without: those to avoid.')
    const fr = await run('paths', path, number(1), number(9), '--lang', 'fr')
    expect(fr.stderr).not.toMatch(/ways\.|\{\{/)
  })
})
