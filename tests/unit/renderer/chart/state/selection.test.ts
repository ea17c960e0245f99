import { describe, expect, test } from 'vitest'
import {
  addNodes,
  back,
  chooseEdge,
  chooseEvent,
  chooseNodes,
  emptySelection,
  isEmpty,
  keepOnly,
  moveTo,
  toggleNode,
} from '../../../../../renderer/state/selection.ts'

const chosen = ({ nodes, edge, event }: typeof emptySelection) => ({ nodes, edge, event })

describe('selection', () => {
  test('one kind of thing at a time', () => {
    const link = chooseEdge(chooseNodes(emptySelection, ['s1']), 's1>s2')
    expect(chosen(link)).toEqual({ nodes: [], edge: 's1>s2', event: null })
    expect(chosen(chooseEvent(link, 'v3'))).toEqual({ nodes: [], edge: null, event: 'v3' })
  })

  test('Escape goes back one step at a time, then to nothing', () => {
    let now = chooseEvent(chooseEdge(chooseNodes(emptySelection, ['s1']), 's1>s2'), 'v3')
    now = back(now)
    expect(now.edge).toBe('s1>s2')
    now = back(now)
    expect(now.nodes).toEqual(['s1'])
    now = back(now)
    expect(isEmpty(now)).toBe(true)
    expect(now.trail).toEqual([])
  })

  test('choosing the same again leaves no step', () => {
    const one = chooseNodes(emptySelection, ['s1'])
    expect(chooseNodes(one, ['s1'])).toBe(one)
  })

  test('arrow keys move without a trail', () => {
    const now = moveTo(moveTo(chooseNodes(emptySelection, ['s1']), 's2'), 's3')
    expect(now.nodes).toEqual(['s3'])
    expect(now.trail).toEqual([])
  })

  test('shift adds and takes away, a box adds each once', () => {
    expect(toggleNode(chooseNodes(emptySelection, ['s1', 's2']), 's1').nodes).toEqual(['s2'])
    expect(addNodes(chooseNodes(emptySelection, ['s1']), ['s1', 's2']).nodes).toEqual(['s1', 's2'])
  })

  test('what left the chart is dropped, also from the way back; an event stays', () => {
    const now = chooseEvent(chooseEdge(chooseNodes(emptySelection, ['s1', 's9']), 's1>s9'), 'v3')
    const kept = keepOnly(now, new Set(['s1']), new Set())
    expect(kept.event).toBe('v3')
    expect(kept.trail).toEqual([{ nodes: ['s1'], edge: null, event: null }])
  })

  test('the trail has an end', () => {
    let now = emptySelection
    for (let i = 1; i <= 200; i++) now = chooseNodes(now, [`s${i}`])
    expect(now.trail.length).toBe(50)
  })
})
