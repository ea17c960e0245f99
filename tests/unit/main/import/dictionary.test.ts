import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDictionary } from '../../../../main/import/dictionary.ts'

interface Thing {
  key: string
}

describe('dictionaries', () => {
  it('number things in the order in which they come, equal keys alike', () => {
    const dictionary = createDictionary<Thing>(({ key }) => key)
    const a = { key: 'a' }
    expect([a, { key: 'b' }, a, { key: 'a' }].map((thing) => dictionary.index(thing))).toEqual([0, 1, 0, 0])
    expect(dictionary.takeNew().map(({ key }) => key)).toEqual(['a', 'b'])
    expect(dictionary.takeNew()).toEqual([])
    expect(dictionary.size).toBe(2)
  })
  it('do not mistake a thing that another dictionary numbered, or this one before it was cleared', () => {
    const [one, other] = [createDictionary<Thing>(({ key }) => key), createDictionary<Thing>(({ key }) => key)]
    const [a, b] = [{ key: 'a' }, { key: 'b' }]
    expect([one.index(a), one.index(b), other.index(b), other.index(a), one.index(b)]).toEqual([0, 1, 0, 1, 1])
    one.clear()
    expect([one.index(b), one.index(a)]).toEqual([0, 1])
    expect(one.takeNew()).toEqual([b, a])
  })
  it('agree with a plain list, whatever comes', () => {
    const pool = Array.from({ length: 8 }, (_, at) => ({ key: String(at % 5) }))
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: 60 }), (steps) => {
        const dictionary = createDictionary<Thing>(({ key }) => key)
        let list: string[] = []
        for (const step of steps) {
          const thing = pool[step]
          if (!thing) {
            dictionary.clear()
            list = []
            continue
          }
          if (!list.includes(thing.key)) list.push(thing.key)
          expect(dictionary.index(thing)).toBe(list.indexOf(thing.key))
        }
      }),
    )
  })
  it('leave nothing on a thing that would travel with it', () => {
    const thing = { key: 'a' }
    createDictionary<Thing>(({ key }) => key).index(thing)
    expect(Object.keys(thing)).toEqual(['key'])
    expect(structuredClone(thing)).toEqual({ key: 'a' })
  })
})
