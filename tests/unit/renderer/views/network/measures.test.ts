import { describe, expect, it } from 'vitest'
import { translator } from '../../../../../main/i18n.ts'
import { isAboveChance, sentenceOf, surenessOf, type Groups } from '../../../../../renderer/views/network/groups/sentence.ts'
import { whyConnects, whyHolds, whySampled } from '../../../../../renderer/views/network/measures/why.ts'
import type { Connector, MeasuredTie } from '../../../../../shared/api/network.ts'

const t = translator('en', ['network'])
const connector = (found: Partial<Connector>) => ({ severed: 0, pairs: 0, cutOff: 0, touches: 1, ...found }) as Connector

describe('why somebody connects, in the strongest words that hold', () => {
  it.each([
    [{ severed: 2, pairs: 3, cutOff: 8 }, 'Without this one, 2 of 4 groups have no way to the others.'],
    [{ pairs: 1, cutOff: 8 }, 'Nobody else ties 1 pair of groups directly. 8 others have a way to the rest only through here.'],
    [{ pairs: 2 }, 'Nobody else ties 2 pairs of groups directly.'],
    [{ cutOff: 1 }, '1 other has a way to the rest only through here.'],
    [{ touches: 3 }, 'In touch with 3 of 4 groups, as others are.'],
    [{}, 'Stands between members of one group.'],
  ])('%j', (found, said) => expect(whyConnects(connector(found), 4, t)).toBe(said))

  it('says of a tie who is cut off without it, or what it joins', () => {
    const tie = (cutOff: number | null, groups: MeasuredTie['groups']) => whyHolds({ cutOff, groups } as MeasuredTie, t)
    expect([tie(4, [1, 2]), tie(0, [1, 2]), tie(null, [3, 3]), tie(0, [null, 3])]).toEqual([
      'The only way: without it 4 are cut off.',
      'Joins group 1 and group 2.',
      'Inside group 3.',
      'Joins one of no group.',
    ])
  })

  it('says how far a ranking follows from whose records were asked for', () => {
    expect(whySampled({ top: 10, subjects: 0, allSubjects: 3 }, t)).toBe('')
    expect(whySampled({ top: 10, subjects: 7, allSubjects: 9 }, t)).toMatch(/^Mind: 7 of the first 10 have their own records/)
  })
})

describe('what groups are worth', () => {
  const groups = (found: Partial<Groups>) =>
    ({
      total: 2,
      nodes: 12,
      rows: [{ size: 7, holders: [{ label: '+212600000001' }] }],
      quality: 0.5,
      byChance: 0.2,
      again: 1,
      thinned: 0.95,
      ...found,
    }) as Groups

  it('is nothing where chance makes groups as clear', () => {
    expect(isAboveChance({ quality: 0.41, byChance: 0.4 })).toBe(false)
    expect(isAboveChance({ quality: 0.41, byChance: null })).toBeNull()
    expect(sentenceOf(groups({ quality: 0.41, byChance: 0.4 }), t, 'en')).toMatch(/they say little\.$/)
  })

  it('is as sure as the worse of both tries', () => {
    expect([surenessOf({ again: 1, thinned: 0.95 }), surenessOf({ again: 1, thinned: 0.8 }), surenessOf({ again: 0.3, thinned: 0.95 })]).toEqual([
      'sure',
      'fairly',
      'loose',
    ])
    expect(sentenceOf(groups({}), t, 'en')).toBe(
      '2 groups among 12 numbers and people. The largest has 7 members; +212\u00a06\u00a000\u00a000\u00a000\u00a001 has most ties inside it. They are the same however the search begins: membership is sure as far as these records go.',
    )
  })
})
