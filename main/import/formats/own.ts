/** Formats that people make have ids of their own, so that no format of a later version can take their name. */
const PREFIX = 'own-'

export const isOwnFormat = (id: string): boolean => id.startsWith(PREFIX)

export const ownId = (id: string): string => (isOwnFormat(id) ? id : PREFIX + id)
