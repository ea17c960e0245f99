import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, quickCase, testFolder } from '../service/calls.ts'
import { masar, type Ran } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Phones.masar')
const key = { MASAR_PASSPHRASE: PASSPHRASE }
const run = (...args: string[]): Promise<Ran> => masar(args, key)
const keys = (object: object | undefined): string => Object.keys(object ?? {}).join(' ')
const number = (n: number): string => `+2126920001${String(n).padStart(2, '0')}`

/** Two numbers, one after the other, call the same two; every fifth day all three are in one cell and the first call is passed on. */
function calls(): string {
  const lines = ['caller,callee,type,direction,date,time,seconds,imei,imsi,first_cell,last_cell']
  const add = (from: number, to: number, day: number, time: string, cell: string): unknown =>
    lines.push(`${number(from)},${number(to)},call,out,${new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10)},${time},60,,,${cell},${cell}`)
  for (let day = 0; day < 60; day += 1) {
    const me = day < 30 ? 1 : 2
    for (const other of [3, 4]) {
      add(me, other, day, `1${other}:00:00`, '604-01-2101-11')
      add(other, me, day, `1${other}:30:00`, `604-01-2101-2${other}`)
    }
    if (day % 5 === 0) {
      for (const [i, who] of [me, 3, 4].entries()) add(who, 9, day, `22:0${i}:00`, '604-01-2101-99')
      add(me, 3, day, '22:20:00', '604-01-2101-99')
      add(3, 4, day, '22:24:00', '604-01-2101-99')
    }
    add(20 + (day % 4), 9, day, '09:00:00', '604-01-2101-50')
  }
  return `${lines.join('\n')}\n`
}

beforeAll(async () => {
  await quickCase(path)
  const imported = await run('import', path, folder.file('calls.csv', calls()), '--json')
  expect([imported.code, imported.json[0]?.['rejected']], imported.stderr).toEqual([0, 0])
})
afterAll(() => folder.remove())

describe('questions about telephones on the command line', () => {
  it('replacements', async () => {
    const { code, json, stderr } = await run('replacements', path, '--at', '2031-01-30', '--json')
    expect(code).toBe(0)
    expect(keys(json[0])).toBe(
      'old new oldId newId score shared oldContacts newContacts lastOld firstNew runnerUp runnerUpOld runnerUpNew reasons parts firstOld lastNew oldEvents newEvents contacts others circle tested',
    )
    expect(json[0]).toMatchObject({ old: number(1), new: number(2), shared: 3 })
    // Data alone on stdout, cautions beside it.
    expect(stderr).toContain('is no probability')
    const table = await run('replacements', path, '--lang', 'fr')
    expect(table.stdout).toContain('ancien numéro')
    expect(table.stdout).toContain('mêmes contacts')
    expect(table.stderr).toContain('Le titulaire n’est pas l’utilisateur')
  })

  it('meetings, routes and tower dumps', async () => {
    const met = await run('meetings', path, '--minutes', '15', '--json')
    expect(keys(met.json[0])).toBe('members from until cell lat lon times chance seen usual memberIds cellId events')
    expect(met.json[0]).toMatchObject({ cell: '604-01-2101-99', times: 6 })
    expect(met.json[0]?.['members']).toHaveLength(3)
    expect(met.stderr).toContain('area, not a point')
    const went = await run('routes', path, '--of', number(3), '--json')
    expect(keys(went.json[0])).toBe('of ofId legs total')
    expect(went.stdout).toMatch(
      /"legs":\[\{"from":"[^"]+","until":"[^"]+","place":"[^"]+","lat":null,"lon":null,"stage":null,"placeId":"c\d+","seen":\d+,"events":\["v\d+"/,
    )
    const at = await run('common', path, '604-01-2101-11', '604-01-2101-99', '--cells', '--json')
    expect(at.json.map(({ other }) => other)).toEqual(expect.arrayContaining([number(1), number(2)]))
    expect(keys(at.json[0])).toBe('other with events first last elsewhere usual at')
    expect((await run('common', path, number(1), number(2), '--cells')).code).toBe(2)
    const near = await run('near', path, '604-01-2101-99', '--from', '2031-01-01', '--until', '2031-01-02', '--json')
    expect(near.json.find(({ other }) => other === number(3))).toMatchObject({ with: ['604-01-2101-99'], usual: 'resident' })
    expect((await run('near', path, number(1))).code).toBe(2)
    expect((await run('meetings', path, '--travelled', '--json')).json).toEqual([])
  })

  it('chains, contacts and patterns', async () => {
    const chains = await run('chains', path, '--json')
    expect(chains.json[0]).toMatchObject({ path: [number(1), number(3), number(4)], times: 6 })
    const contacts = await run('contacts', path, number(1), '--json')
    expect(keys(contacts.json[0])).toBe('id other events out in seconds calls missed voicemail messages first last days conversations balance unanswered')
    const pattern = await run('pattern', path, number(1), '--with', number(2), '--indicators', '--json')
    expect(keys(pattern.json[0])).toBe('zone hours nights silences places sleep events days first last changes timeline compared indicators months')
    expect(pattern.json[0]?.['compared']).toMatchObject([{ other: number(2), hours: expect.closeTo(1, 1) }])
    const people = await run('pattern', path, number(1), '--with', number(2), '--indicators')
    expect(people.stdout).toContain('number_of_interactions__allweek__allday__call__mean')
    expect(people.stdout).not.toMatch(/\{\{|answers\./)
  })
})
