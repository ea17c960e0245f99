import { describe, expect, it } from 'vitest'
import { waysMethods } from '../../../../../../shared/api/ways.ts'
import { FIRST_WAYS, lifted, waysArgs } from '../../../../../../renderer/views/network/ways/settings.ts'

describe('what the case is asked', () => {
  it('is nothing while an end is open, or both are one', () => {
    expect(waysArgs(FIRST_WAYS)).toBeNull()
    expect(waysArgs({ ...FIRST_WAYS, from: 's1' })).toBeNull()
    expect(waysArgs({ ...FIRST_WAYS, from: 's1', to: 's1' })).toBeNull()
  })

  it('is what the contract takes, with the period as a filter', () => {
    const args = waysArgs({ ...FIRST_WAYS, from: 's1', to: 'e2', period: { from: 5, until: undefined } })
    expect(args?.filter).toEqual({ from: 5 })
    expect(waysMethods['network.paths'].args.safeParse({ ...args, job: 'a' }).success).toBe(true)
  })

  it('leaves out what keeps two apart', () => {
    const asked = { ...FIRST_WAYS, from: 's1', to: 's2', inOrder: true, avoiding: ['s3'], period: { from: 1 } }
    expect({ ...asked, ...lifted(['order', 'avoiding']) }).toEqual({ ...asked, inOrder: false, avoiding: [] })
    expect({ ...asked, ...lifted(['period']) }.period).toEqual({})
  })
})
