import type { DocumentEvent, DocumentParty, DocumentRejected, DocumentStatement } from '../../types.ts'
import { isTrue, one, type Model } from '../model.ts'
import type { Owner } from '../owner.ts'
import { partyOf, sameParty, type PartyContext } from '../parties.ts'

/** What records of one report share. */
export interface Extract {
  /** Makes this report another than all others: its project's id. */
  report: string
  owner: Owner
  /** Remarks about a record: `code` of `warning.*`. */
  warn(code: string, model: Model): void
}

export type Outcome = DocumentEvent | DocumentStatement | DocumentRejected

/** How a model that is a record becomes one or more of them: never none. */
export type Take = (model: Model, extract: Extract) => Outcome[]

/**
 * The party of a `Party` model. The owner carries no name: he becomes a selector, and what he calls himself is a fact of a statement. `own`: the
 * account of the phone that the record went over, which is his too.
 */
export function readParty(model: Model, context: Omit<PartyContext, 'report'>, extract: Extract, own: DocumentParty | null = null): DocumentParty | null {
  const name = one(model, 'name')
  const party = partyOf(one(model, 'identifier'), name, { ...context, report: extract.report })
  if (!party || !(isTrue(model, 'isphoneowner') || sameParty(party, own))) return party
  const { name: _, ...rest } = party
  const owner: DocumentParty = { ...rest, owner: true }
  extract.owner.found(owner, name)
  return owner
}

/** The phone's own account that a record went over (`Account`), or null where it names none. */
export function ownAccount(model: Model, context: Omit<PartyContext, 'report'>, extract: Extract): DocumentParty | null {
  const party = partyOf(one(model, 'account'), '', { ...context, report: extract.report })
  return party && party.type !== 'name' ? { ...party, owner: true } : null
}

/** Values that reports write where there is nothing to say. */
const NOTHING = /^(?:default|normal|unknown|none|n\/a|false)$/i

/** Texts of fields that have no column, under the names that the report gives them. */
export function moreOf(model: Model, names: readonly string[]): { name: string; value: string }[] {
  const more = names.flatMap((name) => {
    const value = one(model, name.toLowerCase())
    return value === '' || NOTHING.test(value) ? [] : [{ name, value }]
  })
  return [...more, ...model.states]
}

export const factsAbout = (thing: number, facts: readonly { name: string; value: string }[]): DocumentStatement['facts'] =>
  facts.map((fact) => ({ thing, ...fact }))
