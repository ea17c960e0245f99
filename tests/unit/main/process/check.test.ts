import { describe, expect, it } from 'vitest'
import { checkArgs, checkResult, isMethod, targetOf } from '../../../../main/process/check.ts'
import { MasarError } from '../../../../shared/api/errors.ts'

describe('the contract at the border', () => {
  it('knows its own methods and none that objects inherit', () => {
    expect(isMethod('case.open')).toBe(true)
    for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty', '', 'case']) expect(isMethod(name)).toBe(false)
  })

  it('says who answers', () => {
    expect(targetOf('case.open')).toBe('case')
    expect(targetOf('shell.info')).toBe('shell')
  })

  it('fills in defaults', () => {
    expect(checkArgs('events.list', {})).toMatchObject({ offset: 0, limit: 200 })
  })

  it('refuses what the contract has not, and says where but never what', () => {
    const secret = 'Not For Logs'
    const refused = (() => {
      try {
        checkArgs('case.open', { path: 1, passphrase: secret })
      } catch (error) {
        return error as MasarError
      }
      return null
    })()
    expect(refused?.code).toBe('bad-request')
    expect(refused?.params).toEqual({ method: 'case.open', where: 'path' })
    expect(JSON.stringify(refused)).not.toContain(secret)
    expect(() => checkArgs('case.summary', { extra: 1 })).toThrow(MasarError)
  })

  it('holds results to their promise', () => {
    expect(checkResult('shell.copy', {})).toEqual({})
    expect(() => checkResult('shell.chooseFolder', 5)).toThrow('broke its promise')
  })
})
