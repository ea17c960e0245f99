/** One `<model>` of the report as read, with what stands in it. Names of fields and types are in small letters: versions differ in them. */
export interface Model {
  /** As the file writes it (`InstantMessage`). */
  type: string
  id: string
  /** Place among the models of its type, from 1, in the order in which they begin. */
  row: number
  deleted: boolean
  unsure: boolean
  /** `deleted_state` and `decoding_confidence` as written where they say more than `Intact` and `High`. */
  states: { name: string; value: string }[]
  /** Texts of `field` and `multiField` by name, empty ones left out. */
  values: Map<string, string[]>
  /** `formattedTimestamp` of a time whose own text lacks the zone. */
  formatted: Map<string, string>
  /** Models in it that are no records of their own, by the name of the field they stand in. */
  parts: Map<string, Model[]>
  /** Records of their own that stood in it: their types and ids. */
  nested: { type: string; id: string; field: string }[]
  parent: Model | null
  /** Field of `parent` in which it stands. */
  field: string
  start: number
}

/** The first text of a field, trimmed; '' where there is none. */
export function one(model: Model, ...names: string[]): string {
  for (const name of names) {
    const value = model.values.get(name)?.[0]?.trim()
    if (value) return value
  }
  return ''
}

/** A text as it is, blanks included. */
export const verbatim = (model: Model, name: string): string | null => model.values.get(name)?.[0] ?? null

export const parts = (model: Model, ...names: string[]): Model[] => names.flatMap((name) => model.parts.get(name) ?? [])

export const isTrue = (model: Model, name: string): boolean => /^(?:true|yes|1)$/i.test(one(model, name))

/** The nearest model around it of a type, in small letters. */
export function around(model: Model, type: string): Model | null {
  for (let outer = model.parent; outer; outer = outer.parent) if (outer.type.toLowerCase() === type) return outer
  return null
}
