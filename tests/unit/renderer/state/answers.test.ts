import { beforeEach, expect, test } from 'vitest'
import type { CaseSummary } from '../../../../shared/api/case.ts'
import { FIRST_ANSWERS, keep, openWith, setSettings, showQuestion, showRows, useAnswers } from '../../../../renderer/state/answers.ts'
import { useSession } from '../../../../renderer/state/session.ts'

const summary = (id: string) => ({ id, path: `/${id}`, sources: 1 }) as CaseSummary
beforeEach(() => {
  useAnswers.setState(FIRST_ANSWERS)
  useSession.setState({ summary: summary('one') })
})
const now = () => useAnswers.getState()

test('settings and answers stay while the case is open', () => {
  showQuestion('network', 'busiest')
  setSettings('busiest', { limit: 5 })
  setSettings('busiest', { from: 3 })
  keep('busiest network.busiest ', { state: 'done', answer: { rows: [] } })
  expect(now().settings['busiest']).toEqual({ limit: 5, from: 3 })
  expect(now().kept['busiest network.busiest ']).toMatchObject({ state: 'done', error: null })
})

test('a question opened filled in has these settings and no others, and asks once more', () => {
  setSettings('ways', { most: 9 })
  openWith('network', 'ways', { from: 's1' })
  openWith('network', 'ways', { from: 's2' })
  expect(now().settings['ways']).toEqual({ from: 's2' })
  expect(now().turns['ways']).toBe(2)
  expect(now().shown.network).toBe('ways')
})

test('nothing that was read of a case outlives its lock, but where one was does', () => {
  showQuestion('phones', 'chains')
  setSettings('chains', { of: 's1' })
  keep('chains telephony.chains ', { state: 'done', answer: {} })
  showRows('chains', { title: '+212692000101' })
  useSession.setState({ summary: null })
  expect(now()).toEqual({ ...FIRST_ANSWERS, shown: { ...FIRST_ANSWERS.shown, phones: 'chains' } })
})

test('another case begins anew', () => {
  showQuestion('phones', 'chains')
  useSession.setState({ summary: null })
  useSession.setState({ summary: summary('two') })
  expect(now()).toEqual(FIRST_ANSWERS)
})
