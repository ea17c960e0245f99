/** What a row says that is no event. Names are what the database stores; they are never reused. */
export const STATEMENTS = ['contact', 'account', 'device', 'owner', 'member', 'node', 'link', 'cell', 'sim', 'file', 'place'] as const
export type StatementKind = (typeof STATEMENTS)[number]

/** One more thing that a statement says of what it is about: `thing` is a public id. `name` as the source writes it. */
export interface Fact {
  thing: string
  name: string
  value: string
}

/** What a row of an event says beyond the columns of `observation`. All as the source writes it. */
export interface EventFacts {
  /** Names of attached files; their bytes are not kept apart from the original. */
  attachments?: string[] | undefined
  /** Application or service: `WhatsApp`, `Signal`. */
  app?: string | undefined
  /** Name or id of the chat it stands in. */
  chat?: string | undefined
  /** `deleted_state` of the extract, status of the message, and whatever else has no column. */
  more?: { name: string; value: string }[] | undefined
}
