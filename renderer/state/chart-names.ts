import { pseudonym } from '../../shared/drawing/chart/names.ts'
import { PROTECTIONS } from '../../shared/model/entity.ts'
import type { ChartNode } from '../../shared/model/chart.ts'
import type { Translate } from '../../shared/model/translate.ts'
import { call } from '../bridge.ts'

/** A node as the window may name it: the protected under the pseudonym that exhibits use, without their documents. */
export const guarded = (node: ChartNode, t: Translate): ChartNode => (node.protection === null ? node : { ...node, label: pseudonym(node, t), detail: '' })

/** The name of a thing known by its id alone; the case is asked whether it is protected. */
export async function guardedName(id: string, label: string, t: Translate): Promise<string> {
  if (!id.startsWith('e')) return label
  const { facts, what } = await call('show', { id, limit: 1 })
  const value = facts.find(({ name }) => name === 'protection')?.value
  const protection = PROTECTIONS.find((one) => one === value) ?? null
  return guarded({ id, kind: what === 'organisation' ? 'organisation' : 'person', label, detail: '', events: 0, protection, subject: false }, t).label
}
