import { describe, expect, it } from 'vitest'
import { chartChoices, IN_WINDOW } from '../../../../renderer/views/exhibits/charts.ts'
import { newChart } from '../../../../renderer/state/chart-state.ts'

const kept = (id: string, updatedAt: number) => ({ id, name: `Chart ${id}`, state: newChart, createdAt: 0, updatedAt })

describe('charts to print', () => {
  it('offer the one in the window first, then those kept, the last changed first', () => {
    const drawn = { ...newChart, positions: { s1: { x: 0, y: 0 } } }
    expect(chartChoices(drawn, 'Core', [kept('chart1', 5), kept('chart2', 9)], 'Here').map(({ id, name }) => [id, name])).toEqual([
      [IN_WINDOW, 'Core'],
      ['chart2', 'Chart chart2'],
      ['chart1', 'Chart chart1'],
    ])
  })

  it('leave out a window in which nothing was drawn yet', () => {
    expect(chartChoices(newChart, null, [kept('chart1', 5)], 'Here').map(({ id }) => id)).toEqual(['chart1'])
    expect(chartChoices(newChart, null, [], 'Here')).toEqual([])
  })
})
